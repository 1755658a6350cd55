import { expect, test } from "vitest";
import { improvedOffset } from "./server-clock.ts";

const HOUR = 3_600_000;

test("a phone whose clock is an hour slow learns the server's time from one answer", () => {
  expect(improvedOffset(null, { serverMs: 10 * HOUR, receivedMs: 9 * HOUR })).toBe(HOUR);
});

test("the answer that travelled least is believed, so that the clock is never ahead of the server's", () => {
  const slow = improvedOffset(null, { serverMs: 1_000, receivedMs: 1_800 });
  const quick = improvedOffset(slow, { serverMs: 2_000, receivedMs: 2_030 });
  const slowAgain = improvedOffset(quick, { serverMs: 3_000, receivedMs: 4_500 });
  expect([slow, quick, slowAgain]).toEqual([-800, -30, -30]);
});

test("a device clock that was set forward while the page was open is followed", () => {
  expect(improvedOffset(-30, { serverMs: 5 * HOUR, receivedMs: 6 * HOUR })).toBe(-HOUR);
});

test("a device clock that was set back while the page was open is followed", () => {
  expect(improvedOffset(-30, { serverMs: 6 * HOUR, receivedMs: 5 * HOUR })).toBe(HOUR);
});
