import { expect, test } from "vitest";
import { firstRoundTimes } from "./round-times.ts";

test("the first round closes a week later at six in the evening in Seoul, whatever the machine's zone", () => {
  // 23:30 on the 20th in UTC is the morning of the 21st in Seoul.
  const times = firstRoundTimes(new Date("2026-11-20T23:30:00Z"));
  expect(times.opensAt.toISOString()).toBe("2026-11-20T23:29:00.000Z");
  expect(times.closesAt.toISOString()).toBe("2026-11-28T09:00:00.000Z");
  expect(times.expiresAt.toISOString()).toBe("2027-03-21T09:00:00.000Z");
});
