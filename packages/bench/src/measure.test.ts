import { expect, test } from "vitest";
import { median, medianMs } from "./measure.ts";

test("the median is the middle one, whatever the order, and one slow run does not move it", () => {
  expect(median([5, 1, 9_000, 2, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("the first run is not counted, and the act is run as often as was asked", async () => {
  let runs = 0;
  const ms = await medianMs(async () => {
    runs += 1;
    if (runs === 1) await new Promise((resolve) => setTimeout(resolve, 50));
  }, 3);
  expect(runs).toBe(4);
  expect(ms).toBeLessThan(50);
});
