import { expect, test } from "vitest";
import { canAct, linkState } from "./link-state.ts";

const fine = { isOnline: true, isStreaming: true, hasData: true, hasFailed: false, isStale: false };

test.each([
  [{}, "live"],
  [{ isStreaming: false }, "polling"],
  [{ isStreaming: false, hasData: false }, "connecting"],
  [{ hasFailed: true }, "away"],
  [{ isStale: true }, "away"],
  [{ isOnline: false }, "offline"],
  [{ isOnline: false, hasFailed: true, isStreaming: false }, "offline"],
] as const)("%o makes the page %s", (facts, state) => {
  expect(linkState({ ...fine, ...facts })).toBe(state);
});

test("presses are possible without the stream, and not without the server", () => {
  expect((["connecting", "live", "polling", "away", "offline"] as const).filter(canAct)).toEqual(["live", "polling"]);
});
