import type { CouncilSettings } from "@seonchak/schema";
import { expect, test } from "vitest";
import { formOf, inputOf, isChanged, makesNewVersion } from "./settings-form.ts";

const settings: CouncilSettings = {
  nameKo: "학생회",
  nameEn: "Council",
  brandHue: 14,
  contactKo: "학생회실",
  contactEn: "Office",
  addressKo: "",
  addressEn: "",
  email: null,
  links: [{ label: "인스타그램", url: "https://example.ac.kr" }],
  bannerKo: "",
  bannerEn: "",
  privacyVersion: "2026-11",
  privacyKo: "이것만 받아요.",
  privacyEn: "",
  registrationPolicy: "open",
  registrationOpen: true,
  allowedOrigins: ["https://a.example"],
  logoUrl: "/api/council/logo/0",
  version: 7,
  lastChange: null,
  rosterCount: 1,
  accountCount: 2,
  accountsOffRosterCount: 1,
};
const form = formOf(settings);

test("a form that was only opened changes nothing, and neither do spaces around what is typed", () => {
  expect(isChanged(form, settings)).toBe(false);
  expect(isChanged({ ...form, nameKo: " 학생회 ", allowedOrigins: "\n https://a.example/ \n" }, settings)).toBe(false);
  expect(isChanged({ ...form, brandHue: 15 }, settings)).toBe(true);
  expect(isChanged({ ...form, links: [] }, settings)).toBe(true);
});

test("what is sent is what is typed, with the version that it began from", () => {
  const sent = inputOf({ ...form, email: " ", allowedOrigins: "https://a.example\nhttps://b.example/," }, 7);
  expect(sent).toMatchObject({ version: 7, email: null, allowedOrigins: ["https://a.example", "https://b.example"] });
  expect(Object.keys(sent)).not.toContain("rosterCount");
});

test("the notice's words under the old version make a new one; a version of one's own does not", () => {
  expect(makesNewVersion(form, settings)).toBe(false);
  expect(makesNewVersion({ ...form, privacyEn: "Only this." }, settings)).toBe(true);
  expect(makesNewVersion({ ...form, privacyEn: "Only this.", privacyVersion: "2027" }, settings)).toBe(false);
});
