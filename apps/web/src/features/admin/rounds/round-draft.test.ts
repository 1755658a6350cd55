import { expect, test } from "vitest";
import { checkDraft, EMPTY_DRAFT, mayLoseLockers } from "./round-draft.ts";

const named = { ...EMPTY_DRAFT, nameKo: " 봄 사물함 ", nameEn: "Spring" };
const now = new Date("2026-11-20T09:00:00.000Z");

test("a name in each language is all that a new round needs", () => {
  expect(checkDraft(named)).toEqual({
    ok: true,
    input: { nameKo: "봄 사물함", nameEn: "Spring", holdMs: 900_000, cohorts: [], lockerNumbers: [] },
  });
  expect(checkDraft(EMPTY_DRAFT)).toEqual({ ok: false, errors: { nameKo: "name", nameEn: "name" } });
});

test.each(["", "15분", "0.05", "1441"])("a hold of %o minutes is told at its field", (holdMinutes) => {
  expect(checkDraft({ ...named, holdMinutes })).toEqual({ ok: false, errors: { holdMinutes: "holdTime" } });
});

test("a round loses lockers as a draft, and until a minute before it opens", () => {
  const opensAt = "2026-11-20T09:01:00.000Z";
  expect(mayLoseLockers({ state: "draft", opensAt: new Date(0).toISOString() }, now)).toBe(true);
  expect(mayLoseLockers({ state: "upcoming", opensAt }, now)).toBe(false);
  expect(mayLoseLockers({ state: "upcoming", opensAt }, new Date(now.getTime() - 1))).toBe(true);
  expect(mayLoseLockers({ state: "open", opensAt }, now)).toBe(false);
});
