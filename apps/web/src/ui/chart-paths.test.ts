import { expect, test } from "vitest";
import { roundUp, stackedStairs } from "./chart-paths.ts";

const frame = { width: 100, height: 50, max: 10 };

test("areas stand on each other as stairs and close along the one below", () => {
  const moments = [
    { place: 0, values: [0, 2] },
    { place: 0.5, values: [5, 0] },
    { place: 1, values: [5, 5] },
  ];
  expect(stackedStairs(moments, frame)).toEqual(["M0 50V25H50V25H100V50H0Z", "M0 40V25H50V0H100V25H50V25H0V50Z"]);
});

test("what is more than the frame stays inside it", () => {
  expect(stackedStairs([{ place: 0, values: [99] }], frame)).toEqual(["M0 0V50H0Z"]);
  expect(stackedStairs([], frame)).toEqual([]);
});

test("an axis ends at a round number that is not too small", () => {
  expect([0, 1, 3, 7, 10, 11, 480, 501].map(roundUp)).toEqual([1, 1, 5, 10, 10, 20, 500, 1000]);
});
