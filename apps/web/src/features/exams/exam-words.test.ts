import { expect, test } from "vitest";
import { shortCount } from "./exam-words.ts";

test("below a day's number stands a number that fits there and promises nothing that is not left", () => {
  expect([0, 999, 9_999, 10_000, 49_999, 50_000, 1_000_000].map((count) => shortCount(count, "ko"))).toEqual([
    "0",
    "999",
    "9,999",
    "1만",
    "4.9만",
    "5만",
    "100만",
  ]);
  expect([9_999, 49_999, 1_000_000].map((count) => shortCount(count, "en"))).toEqual(["9,999", "49k", "1,000k"]);
});
