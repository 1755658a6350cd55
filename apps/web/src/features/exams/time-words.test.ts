import { expect, test } from "vitest";
import { lengthInWords, rangeInWords, timesInWords } from "./time-words.ts";

const seoul = (time: string) => new Date(`${time}:00+09:00`).toISOString();

test("a range within a day names the day once, in Seoul's time", () => {
  const range = { start: seoul("2026-11-27T18:00"), end: seoul("2026-11-27T19:10") };
  expect(rangeInWords(range, "ko")).toBe("11월 27일 (금) 18:00–19:10");
  expect(rangeInWords(range, "en")).toBe("Fri 27 Nov, 18:00–19:10");
  expect(timesInWords(range)).toBe("18:00–19:10");
});

test("what ends at midnight ends at 24:00 of its own day", () => {
  const range = { start: seoul("2026-11-27T23:00"), end: seoul("2026-11-28T00:00") };
  expect(rangeInWords(range, "ko")).toBe("11월 27일 (금) 23:00–24:00");
});

test("a range over midnight names both days", () => {
  const range = { start: seoul("2026-11-27T22:00"), end: seoul("2026-11-28T02:00") };
  expect(rangeInWords(range, "ko")).toBe("11월 27일 (금) 22:00 – 11월 28일 (토) 02:00");
  expect(rangeInWords({ ...range, end: seoul("2026-11-29T00:00") }, "en")).toBe(
    "Fri 27 Nov, 22:00 – Sun 29 Nov, 00:00",
  );
});

test("lengths are told in the units that people use", () => {
  expect([30, 60, 90, 1440, 4320].map((minutes) => lengthInWords(minutes, "ko"))).toEqual([
    "30분",
    "1시간",
    "1시간 30분",
    "1일",
    "3일",
  ]);
  expect([10, 1440, 4320, 1500].map((minutes) => lengthInWords(minutes, "en"))).toEqual([
    "10 min",
    "1 day",
    "3 days",
    "25 h",
  ]);
});
