import { expect, test } from "vitest";
import { dayLedTo } from "./grid-keys.ts";

const window = { firstDay: "2026-11-24", lastDay: "2027-02-20" };
const led = (from: string, ...keys: string[]) => keys.map((key) => dayLedTo(key, from, window));

test("arrows go by day and by week, into the next month too", () => {
  expect(led("2026-11-27", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")).toEqual([
    "2026-11-26",
    "2026-11-28",
    "2026-11-20",
    "2026-12-04",
  ]);
  expect(led("2026-11-30", "ArrowRight")).toEqual(["2026-12-01"]);
  expect(led("2027-01-01", "ArrowLeft")).toEqual(["2026-12-31"]);
});

test("Home and End stay within the week and within the month", () => {
  expect(led("2026-11-27", "Home", "End")).toEqual(["2026-11-22", "2026-11-28"]);
  expect(led("2026-11-30", "End")).toEqual(["2026-11-30"]);
  expect(led("2027-01-01", "Home")).toEqual(["2027-01-01"]);
});

test("Page Up and Page Down go by month, to a day that can be booked; other keys mean nothing", () => {
  expect(led("2026-12-31", "PageUp", "PageDown", "a", "Enter")).toEqual(["2026-11-30", "2027-01-31", null, null]);
  expect(led("2026-12-10", "PageUp")).toEqual(["2026-11-24"]);
  expect(led("2027-01-31", "PageDown")).toEqual(["2027-02-20"]);
});

test("from the first and the last month no key leads further, and none chooses another day there", () => {
  expect(led("2026-11-03", "PageUp", "ArrowUp")).toEqual(["2026-11-03", "2026-11-03"]);
  expect(led("2027-02-10", "PageDown")).toEqual(["2027-02-10"]);
  expect(led("2027-02-28", "ArrowRight", "ArrowDown")).toEqual(["2027-02-28", "2027-02-28"]);
});
