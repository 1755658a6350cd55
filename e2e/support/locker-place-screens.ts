import { expect } from "@playwright/test";
import type { Screen, Words } from "./screen.ts";
import { button } from "./screen.ts";

const locations: Words = { ko: "위치와 배치도", en: "Locations and plans" };
const owners: Words = { ko: "사용자 명단", en: "Owners" };

/** Where lockers stand, and whose they are. */
export const lockerPlaceScreens: Screen[] = [
  {
    name: "admin-locations",
    who: "admin",
    path: "/admin/locations",
    title: locations,
    heading: locations,
    async show(stage) {
      const name = stage.language === "ko" ? /^102번/ : /^Locker 102/;
      await stage.page.getByRole("button", { name }).click();
    },
  },
  {
    name: "admin-locations-import",
    who: "admin",
    path: "/admin/locations",
    title: locations,
    heading: locations,
    async show(stage) {
      await button(stage, { ko: "파일 가져오기…", en: "Import a file…" }).click();
      const file = { name: "lockers.csv", mimeType: "text/csv", buffer: Buffer.from("번호,위치\n901,별관\n일,별관") };
      await stage.page.locator("input[type=file]").setInputFiles(file);
      await expect(stage.page.getByRole("checkbox")).toBeVisible();
    },
  },
  {
    name: "admin-lockers-assign",
    who: "admin",
    path: "/admin/lockers",
    title: { ko: "사물함 관리", en: "Lockers (admin)" },
    heading: { ko: "사물함", en: "Lockers" },
    async show(stage) {
      await button(stage, { ko: "106번 사물함", en: "Locker 106" }).click();
      const name = stage.language === "ko" ? "학생에게 배정…" : "Assign to a student…";
      await stage.page.getByRole("menuitem", { name }).click();
      await stage.page.getByRole("dialog").getByRole("searchbox").fill("20");
      await expect(stage.page.getByRole("radio").first()).toBeVisible();
    },
  },
  { name: "admin-owners", who: "admin", path: "/admin/owners", title: owners, heading: owners },
];
