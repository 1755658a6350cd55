import { expect, test } from "vitest";
import { list, locker, NOW } from "./board-for-tests.ts";
import { boardView } from "./board-view.ts";
import { nearestFree } from "./nearest-free.ts";

function offered(from: number, taken: readonly number[]) {
  const lockers = list().lockers.map((each) =>
    taken.includes(each.lockerNumber) ? locker(each.lockerNumber, { status: "taken" }) : each,
  );
  return nearestFree(boardView(list({ lockers }), NOW).sections, from)?.lockerNumber;
}

test.each([
  { what: "the closest in the same location", from: 304, taken: [304, 303], expected: 302 },
  { what: "of two equally close ones the lower number", from: 302, taken: [302], expected: 301 },
  { what: "the next location when its own is full", from: 301, taken: [301, 302, 303, 304], expected: 401 },
  { what: "the one before when that is nearest", from: 404, taken: [401, 402, 403, 404], expected: 301 },
  { what: "itself when it has become free", from: 302, taken: [301], expected: 302 },
])("offers $what", ({ from, taken, expected }) => {
  expect(offered(from, taken)).toBe(expected);
});

test("offers nothing when nothing is free", () => {
  expect(offered(301, [301, 302, 303, 304, 401, 402, 403, 404])).toBeUndefined();
});

test("a row above counts as distance too", () => {
  const lockers = [locker(301, { status: "taken" }), locker(302, { row: 3, column: 1 }), locker(303, { column: 2 })];
  expect(nearestFree(boardView(list({ lockers }), NOW).sections, 301)?.lockerNumber).toBe(303);
});
