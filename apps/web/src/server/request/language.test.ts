import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  [undefined, undefined, "ko"],
  [undefined, "en", "en"],
  [undefined, "en-GB,en;q=0.9", "en"],
  [undefined, "ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
  [undefined, "fr;q=1.0, en;q=0.2, ko;q=0.1", "en"],
  [undefined, "de, fr", "ko"],
  [undefined, "en;q=0", "ko"],
  ["en", "ko", "en"],
  ["xx", "en", "en"],
])("own %s and accepted %s is %s", (own, accepted, language) => {
  expect(languageOf(own, accepted)).toBe(language);
});
