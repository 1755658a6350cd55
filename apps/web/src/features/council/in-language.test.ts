import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";

test("what the council wrote in one language only stands in both, marked as what it is", () => {
  expect(inLanguage("ko", "축제", "Festival")).toEqual({ text: "축제", lang: undefined });
  expect(inLanguage("en", "축제", "Festival")).toEqual({ text: "Festival", lang: undefined });
  expect(inLanguage("en", "축제", "")).toEqual({ text: "축제", lang: "ko" });
  expect(inLanguage("ko", "", "Festival")).toEqual({ text: "Festival", lang: "en" });
  expect(inLanguage("ko", "", "")).toBeNull();
});
