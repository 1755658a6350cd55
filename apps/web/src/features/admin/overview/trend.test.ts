import { expect, test } from "vitest";
import type { Sample } from "./trend.ts";
import { addSample, takenInLastMinute, trendPaths } from "./trend.ts";

const at = (seconds: number, taken: number, held = 0): Sample => ({ atMs: seconds * 1_000, taken, held });

test("the page remembers ten minutes, each moment once", () => {
  const samples = [at(0, 1), at(300, 2)];
  expect(addSample(samples, at(300, 9))).toBe(samples);
  expect(addSample(samples, at(599, 3))).toEqual([at(0, 1), at(300, 2), at(599, 3)]);
  expect(addSample(samples, at(601, 3))).toEqual([at(300, 2), at(601, 3)]);
});

test("the last minute is counted from a minute before the last look, or from the first", () => {
  expect(takenInLastMinute([])).toBe(0);
  expect(takenInLastMinute([at(0, 3), at(30, 5)])).toBe(2);
  expect(takenInLastMinute([at(0, 1), at(10, 3), at(40, 6), at(70, 9)])).toBe(6);
  expect(takenInLastMinute([at(0, 5), at(70, 4)])).toBe(-1);
});

test("the picture is as wide as the time and as high as the lockers", () => {
  const { taken, held } = trendPaths([at(0, 0, 1), at(5, 5, 0), at(10, 10, 99)], { width: 100, height: 50, max: 20 });
  expect(taken).toBe("M0 50H0V50H50V37.5H100V25V50Z");
  expect(held).toBe("M0 50H0V47.5H50V37.5H100V0V50Z");
});
