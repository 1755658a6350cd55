import { expect, test } from "vitest";
import { durationOf } from "./duration-of.ts";

test.each([
  [900_000, "minutes", 15],
  [5_000, "seconds", 5],
  [90_000, "seconds", 90],
  [7_200_000, "hours", 2],
  [86_400_000, "hours", 24],
] as const)("%i ms is %s: %i", (ms, unit, count) => {
  expect(durationOf(ms)).toEqual({ unit, count });
});
