import { expect, test } from "vitest";
import { dayReached, monthsReached } from "./grid-keys.ts";

test("arrows go by day and by week, into the next month too", () => {
  const from = "2026-11-27";
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => dayReached(key, from))).toEqual([
    "2026-11-26",
    "2026-11-28",
    "2026-11-20",
    "2026-12-04",
  ]);
});

test("Home and End stay within the week and within the month", () => {
  expect([dayReached("Home", "2026-11-27"), dayReached("End", "2026-11-27")]).toEqual(["2026-11-22", "2026-11-28"]);
  expect(dayReached("End", "2026-11-30")).toBe("2026-11-30");
  expect(dayReached("Home", "2027-01-01")).toBe("2027-01-01");
});

test("Page Up and Page Down go by month; other keys mean nothing", () => {
  expect([monthsReached("PageUp"), monthsReached("PageDown"), monthsReached("a")]).toEqual([-1, 1, null]);
  expect(dayReached("Enter", "2026-11-27")).toBeNull();
});
