import { expect, test } from "vitest";
import { minuteTexts } from "./minute-texts.ts";

test("whole minutes are written as toISOString writes them, on every day and at every time", () => {
  const text = minuteTexts();
  const start = Math.floor(Date.parse("2026-12-30T15:00:00Z") / 60_000);
  for (let minute = start; minute < start + 4_000; minute += 7) {
    expect(text(minute)).toBe(new Date(minute * 60_000).toISOString());
  }
});
