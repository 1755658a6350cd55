import { expect, test } from "vitest";
import { timeLabels } from "./time-labels.ts";

const locale = "ko";

test("a rush is told in seconds, an afternoon in minutes, a week with its days", () => {
  const from = "2026-11-27T09:00:00.000Z";
  expect(timeLabels([from, "2026-11-27T09:00:05.000Z"], { stepMs: 5_000, locale })).toEqual(["18:00:00", "18:00:05"]);
  expect(timeLabels([from, "2026-11-27T12:00:00.000Z"], { stepMs: 300_000, locale })).toEqual(["18:00", "21:00"]);
  expect(timeLabels([from, "2026-11-29T09:00:00.000Z"], { stepMs: 3_600_000, locale })).toEqual([
    "11월 27일 (금) 18:00",
    "11월 29일 (일) 18:00",
  ]);
});
