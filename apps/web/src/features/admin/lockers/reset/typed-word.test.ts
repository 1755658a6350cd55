import { expect, test } from "vitest";
import { isTypedWord } from "./typed-word.ts";

const words = { wordKo: "정보관 2층", wordEn: "Main Hall, floor 2" };

test.each([
  ["정보관 2층", true],
  ["  정보관 2층 ", true],
  ["정보관 2층".normalize("NFD"), true],
  ["main hall, FLOOR 2", true],
  ["정보관2층", false],
  ["정보관 3층", false],
  ["", false],
])("%s: %s", (typed, right) => {
  expect(isTypedWord(typed, words)).toBe(right);
});

test("an empty word never confirms", () => {
  expect(isTypedWord(" ", { wordKo: "", wordEn: "" })).toBe(false);
});
