import { describe, expect, test } from "vitest";
import { formatClock, formatDate, formatDateTime, formatRemaining, formatSpoken, formatTime } from "./format-time.ts";

const friday = new Date("2026-11-27T18:00:02+09:00");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a moment", () => {
  test("is written as each language writes it", () => {
    expect(formatDateTime(friday, "ko")).toBe("11월 27일 (금) 18:00");
    expect(formatDateTime(friday, "en")).toBe("Fri 27 Nov, 18:00");
  });

  test("may come with its year and its seconds", () => {
    const options = { year: true, seconds: true };
    expect(formatDateTime(friday, "ko", options)).toBe("2026년 11월 27일 (금) 18:00:02");
    expect(formatDateTime(friday, "en", options)).toBe("Fri 27 Nov 2026, 18:00:02");
  });

  test("is in Seoul's time wherever the device is, also across midnight and New Year", () => {
    const newYear = Date.parse("2026-12-31T15:00:00Z");
    expect(formatDateTime(newYear, "ko", { year: true })).toBe("2027년 1월 1일 (금) 00:00");
    expect(formatDateTime(newYear, "en")).toBe("Fri 1 Jan, 00:00");
  });

  test("abbreviates September as the other months", () => {
    expect(formatDate(new Date("2026-09-01T09:00:00+09:00"), "en")).toBe("Tue 1 Sep");
  });

  test("has a time alone", () => {
    expect(formatTime(new Date("2026-11-27T09:05:00+09:00"))).toBe("09:05");
  });
});

describe("what remains", () => {
  test.each([
    [6 * DAY + 20 * HOUR + 59 * MINUTE, "6일 20시간", "6 d 20 h"],
    [DAY, "1일 0시간", "1 d 0 h"],
    [3 * HOUR + 12 * MINUTE, "3시간 12분", "3 h 12 min"],
    [HOUR, "1시간 0분", "1 h 0 min"],
    [HOUR - SECOND, "59:59", "59:59"],
    [14 * MINUTE + 2 * SECOND, "14:02", "14:02"],
  ])("%i ms is %s and %s", (ms, ko, en) => {
    expect(formatRemaining(ms, "ko")).toBe(ko);
    expect(formatRemaining(ms, "en")).toBe(en);
  });

  test("shows 0:00 only when it is over", () => {
    expect(formatClock(1)).toBe("0:01");
    expect(formatClock(0)).toBe("0:00");
    expect(formatClock(-5 * SECOND)).toBe("0:00");
  });

  test("shows a hold of fifteen minutes as 15:00 until its first second is over", () => {
    expect(formatClock(15 * MINUTE)).toBe("15:00");
    expect(formatClock(15 * MINUTE - 1)).toBe("15:00");
    expect(formatClock(15 * MINUTE - SECOND)).toBe("14:59");
  });

  test("keeps hours in a clock", () => {
    expect(formatClock(HOUR + 5 * MINUTE + 9 * SECOND)).toBe("1:05:09");
    expect(formatClock(24 * HOUR)).toBe("24:00:00");
  });

  test.each([
    [14 * MINUTE + 2 * SECOND, "14분 2초", "14 minutes 2 seconds"],
    [MINUTE, "1분", "1 minute"],
    [DAY + HOUR + MINUTE + SECOND, "1일 1시간 1분", "1 day 1 hour 1 minute"],
    [0, "0초", "0 seconds"],
  ])("%i ms is said as %s and %s", (ms, ko, en) => {
    expect(formatSpoken(ms, "ko")).toBe(ko);
    expect(formatSpoken(ms, "en")).toBe(en);
  });
});
