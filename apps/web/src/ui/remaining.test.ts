import { expect, test } from "vitest";
import { isUrgent, markPassed } from "./remaining.ts";

const MINUTE = 60_000;

test("only 5, 1 and 0 minutes are read aloud", () => {
  const marks: unknown[] = [];
  for (let ms = 15 * MINUTE; ms > 0; ms -= 1_000) marks.push(markPassed(ms, ms - 1_000));
  expect(marks.filter(Boolean)).toEqual(["fiveMinutesLeft", "oneMinuteLeft", "timeOver"]);
});

test("a phone that slept through several marks hears the latest", () => {
  expect(markPassed(6 * MINUTE, 30_000)).toBe("oneMinuteLeft");
  expect(markPassed(6 * MINUTE, 0)).toBe("timeOver");
});

test("a hold that starts below a mark does not announce it", () => {
  expect(markPassed(4 * MINUTE, 4 * MINUTE - 1_000)).toBeUndefined();
});

test("urgent is the last minute and nothing before", () => {
  expect(isUrgent(MINUTE + 1)).toBe(false);
  expect(isUrgent(MINUTE)).toBe(true);
});
