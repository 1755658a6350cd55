import { expect, test } from "vitest";
import { at, HOLD, myHold, myLocker, NOW, place, ROUND } from "./board-for-tests.ts";
import { howItEnded, lockerKey, vanished } from "./vanished.ts";

const nothing = { hold: null, locker: null };
const holding = { hold: myHold(302), locker: null };
const owning = { hold: null, locker: myLocker(302) };
const nobody = new Set<string>();

function compare(before: typeof holding | typeof owning, now: typeof nothing | typeof owning, afterMs = 1_000) {
  return vanished({ mine: before, atMs: NOW }, { mine: now, atMs: NOW + afterMs }, nobody);
}

test("a hold that goes before its end did not run out", () => {
  expect(compare(holding, nothing)).toEqual({ what: "hold", lockerNumber: 302, hasRunOut: false, seenAtMs: NOW });
});

test("a hold that goes at its end ran out", () => {
  expect(compare(holding, nothing, 900_000)?.hasRunOut).toBe(true);
});

test("a hold that became mine did not vanish, wherever it was confirmed", () => {
  expect(compare(holding, owning)).toBeNull();
});

test("what was given back here did not vanish", () => {
  const now = { mine: nothing, atMs: NOW };
  expect(vanished({ mine: holding, atMs: NOW }, now, new Set([HOLD]))).toBeNull();
  expect(vanished({ mine: owning, atMs: NOW }, now, new Set([lockerKey(ROUND, 302)]))).toBeNull();
});

test("signing out, or a list that does not know me, is not a loss", () => {
  expect(vanished({ mine: holding, atMs: NOW }, { mine: null, atMs: NOW }, nobody)).toBeNull();
});

test("a confirmed locker that goes is noticed", () => {
  expect(compare(owning, nothing)).toMatchObject({ what: "locker", lockerNumber: 302, hasRunOut: false });
});

const lost = { what: "hold", lockerNumber: 302, hasRunOut: false, seenAtMs: NOW } as const;

function entry(kind: "withdrawn" | "given_up" | "held", atMs: number) {
  return { kind, at: at(atMs), locker: place(302), roundNameKo: "", roundNameEn: "" };
}

test("the history says whether the council took it or another screen gave it back", () => {
  expect(howItEnded([entry("withdrawn", NOW + 500), entry("held", NOW - 9_000)], lost)).toBe("withdrawn");
  expect(howItEnded([entry("given_up", NOW + 500)], lost)).toBe("givenUpElsewhere");
});

test("an earlier hold of the same locker explains nothing", () => {
  expect(howItEnded([entry("given_up", NOW - 60_000)], lost)).toBeNull();
});
