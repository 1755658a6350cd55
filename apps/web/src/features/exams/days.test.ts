import { expect, test } from "vitest";
import { dayAt, daysOfMonth, isDay, plusDays, plusMonths, startOfDay, weekdayOf } from "./days.ts";

test("a moment belongs to its day in Seoul, wherever the reader is", () => {
  expect(dayAt(Date.parse("2026-11-26T15:00:00Z"))).toBe("2026-11-27");
  expect(dayAt(Date.parse("2026-11-26T14:59:59Z"))).toBe("2026-11-26");
  expect(new Date(startOfDay("2026-11-27")).toISOString()).toBe("2026-11-26T15:00:00.000Z");
});

test("months have their own lengths, leap years too", () => {
  expect(daysOfMonth("2026-11")).toHaveLength(30);
  expect(daysOfMonth("2028-02").at(-1)).toBe("2028-02-29");
  expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
});

test("a month further is the same day, or the last where there is none", () => {
  expect(plusMonths("2026-11-27", 1)).toBe("2026-12-27");
  expect(plusMonths("2026-12-31", 2)).toBe("2027-02-28");
  expect(plusMonths("2027-01-15", -1)).toBe("2026-12-15");
});

test("an address may name only days that exist", () => {
  expect(isDay("2026-11-30")).toBe(true);
  expect(isDay("2026-11-31")).toBe(false);
  expect(isDay("tomorrow")).toBe(false);
  expect(isDay(null)).toBe(false);
});

test("the week begins on Sunday", () => {
  expect(weekdayOf("2026-11-22")).toBe(0);
  expect(weekdayOf("2026-11-27")).toBe(5);
});
