import type { Overview, RoundState } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { nextSteps } from "./next-steps.ts";

const none = { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 };
const settled = { hasSecondFactor: true };

function overviewOf(
  state: RoundState,
  counts: Partial<typeof none>,
): Pick<Overview, "round" | "counts" | "registrationPolicy" | "setUp"> {
  const at = "2026-11-27T09:00:00.000Z";
  const round = {
    id: eventId.parse("00000000-0000-4000-8000-000000000001"),
    nameKo: "2026-2학기",
    nameEn: "Autumn 2026",
    state,
    opensAt: at,
    closesAt: at,
    expiresAt: at,
    noticeKo: "",
    noticeEn: "",
    lockerCount: 22,
    availableCount: 22,
  };
  return { round, counts: { ...none, ...counts }, registrationPolicy: "roster", setUp: [] };
}

test("an empty house is told to open its first round and to guard its account", () => {
  expect(
    nextSteps({ round: null, counts: none, registrationPolicy: "roster", setUp: [] }, { hasSecondFactor: false }),
  ).toEqual(["openFirstRound", "secondFactor"]);
});

test.each([
  ["upcoming", { free: 22 }, ["checkBeforeOpening"]],
  ["open", { free: 3, held: 1 }, ["watch"]],
  ["open", { held: 1, taken: 21 }, ["watch"]],
  ["open", { free: 3 }, []],
  ["open", { taken: 22 }, ["allGone"]],
  ["paused", { free: 3 }, ["resume"]],
  ["closed", { free: 3, taken: 19 }, ["export", "openRound"]],
  ["closed", { taken: 22 }, ["export"]],
  ["ended", { taken: 4 }, ["emptyEnded", "openNextRound"]],
  ["ended", { free: 22 }, ["openNextRound"]],
] as const)("%s with %o: %s", (state, counts, steps) => {
  expect(nextSteps(overviewOf(state, counts), settled)).toEqual(steps);
});

test("broken lockers are worth a look in any state", () => {
  expect(nextSteps(overviewOf("open", { held: 1, broken: 2 }), settled)).toEqual(["watch", "repair"]);
});

test("while anyone can register, the council is warned of invented numbers", () => {
  expect(nextSteps({ ...overviewOf("open", { free: 3 }), registrationPolicy: "open" }, settled)).toEqual([
    "checkStudents",
  ]);
});

test("a council with one administrator is told to invite another", () => {
  const alone = { step: "secondAdministrator" as const, isDone: false };
  expect(nextSteps({ ...overviewOf("open", { free: 3 }), setUp: [alone] }, settled)).toEqual(["inviteAdministrator"]);
  expect(nextSteps({ ...overviewOf("open", { free: 3 }), setUp: [{ ...alone, isDone: true }] }, settled)).toEqual([]);
});
