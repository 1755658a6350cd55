import { expect, test } from "vitest";
import { canAct, linkState } from "./link-state.ts";

const fine = { isOnline: true, isStreaming: true, isCut: false, hasData: true, hasFailed: false, isStale: false };

test.each([
  [{}, "live"],
  [{ isStreaming: false }, "connecting"],
  [{ isStreaming: false, isCut: true }, "polling"],
  [{ isStreaming: false, isCut: true, hasData: false }, "connecting"],
  [{ hasFailed: true }, "away"],
  [{ isStale: true }, "away"],
  [{ isOnline: false }, "offline"],
  [{ isOnline: false, hasFailed: true, isStreaming: false }, "offline"],
] as const)("%o makes the page %s", (facts, state) => {
  expect(linkState({ ...fine, ...facts })).toBe(state);
});

test("presses are possible without the stream, and not without the server", () => {
  const links = ["connecting", "live", "polling", "away", "offline"] as const;
  expect(links.filter(canAct)).toEqual(["connecting", "live", "polling"]);
});
