import { expect, test } from "vitest";
import { bytesInWords } from "./bytes-in-words.ts";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_234, "1.2 kB"],
  [48_600_000, "49 MB"],
  [3_210_000_000, "3.2 GB"],
  [5_000_000_000_000_000, "5000 TB"],
])("%i bytes are %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
