import type { AdminRound } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { checkTimes, roundForm } from "./round-times.ts";

const now = new Date("2026-11-20T09:00:00.000Z");
const round: AdminRound = {
  id: eventId.parse("00000000-0000-4000-8000-000000000001"),
  nameKo: "2026-2학기 사물함",
  nameEn: "Lockers, autumn 2026",
  state: "open",
  opensAt: "2026-11-20T08:30:02.123Z",
  closesAt: "2026-11-27T09:00:00.000Z",
  expiresAt: "2027-02-28T14:59:59.999Z",
  noticeKo: "",
  noticeEn: "",
  lockerCount: 22,
  availableCount: 22,
  holdMs: 900_000,
  cohorts: [],
  isPublished: true,
  usedCount: 0,
  version: 3,
  counts: { free: 22, held: 0, taken: 0, broken: 0, reserved: 0 },
};
const draft: AdminRound = {
  ...round,
  state: "draft",
  opensAt: new Date(0).toISOString(),
  closesAt: new Date(0).toISOString(),
  expiresAt: new Date(0).toISOString(),
};
const filled = {
  when: "now",
  opensAt: "",
  closesAt: "2026-11-27T18:00",
  expiresAt: "2027-02-28T23:59",
  holdMinutes: "15",
} as const;

test("a draft's form is empty but for the hold time, and opens now once it is filled in", () => {
  expect(roundForm(draft, now)).toEqual({ when: "now", opensAt: "", closesAt: "", expiresAt: "", holdMinutes: "15" });
  expect(checkTimes(roundForm(draft, now), draft, now)).toEqual({
    ok: false,
    errors: { closesAt: "missing", expiresAt: "missing" },
  });
  expect(checkTimes(filled, draft, now)).toEqual({
    ok: true,
    input: {
      roundId: draft.id,
      closesAt: "2026-11-27T09:00:00.000Z",
      expiresAt: "2027-02-28T14:59:00.000Z",
      holdMs: 900_000,
    },
  });
});

test.each([
  [{ when: "at", opensAt: "" }, { opensAt: "missing" }],
  [{ when: "at", opensAt: "2026-11-27T18:00" }, { closesAt: "closesFirst" }],
  [{ closesAt: "2026-11-20T17:59" }, { closesAt: "past" }],
  [{ expiresAt: "2026-11-27T17:59" }, { expiresAt: "expiresFirst" }],
  [{ expiresAt: "soon" }, { expiresAt: "missing" }],
  [{ holdMinutes: "0.05" }, { holdMinutes: "holdTime" }],
  [{ holdMinutes: "" }, { holdMinutes: "holdTime" }],
  [{ holdMinutes: "15분" }, { holdMinutes: "holdTime" }],
  [{ holdMinutes: "1441" }, { holdMinutes: "holdTime" }],
] as const)("%o is told at its field: %o", (change, errors) => {
  expect(checkTimes({ ...filled, ...change }, draft, now)).toEqual({ ok: false, errors });
});

test("a hold may last from five seconds to a day, and use may end the moment the round closes", () => {
  const edges = { ...filled, holdMinutes: "0.1", expiresAt: filled.closesAt };
  expect(checkTimes(edges, draft, now)).toMatchObject({ ok: true, input: { holdMs: 6_000 } });
});
