import { refusalReason } from "@seonchak/schema";
import { describe, expect, test } from "vitest";
import enAnswers from "./en/answers.json" with { type: "json" };
import enFields from "./en/fields.json" with { type: "json" };
import enRefusals from "./en/refusals.json" with { type: "json" };
import koAnswers from "./ko/answers.json" with { type: "json" };
import koFields from "./ko/fields.json" with { type: "json" };
import koRefusals from "./ko/refusals.json" with { type: "json" };

describe("the server's own sentences", () => {
  test("every refusal has one in both languages, and nothing else has", () => {
    const reasons = [...refusalReason.options, "INTERNAL"].sort();
    expect(Object.keys(koRefusals).sort()).toEqual(reasons);
    expect(Object.keys(enRefusals).sort()).toEqual(reasons);
  });

  test.each([
    ["answers", koAnswers, enAnswers],
    ["fields", koFields, enFields],
  ])("%s have the same keys", (_, ko, en) => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  test("Korean ones are Korean, English ones English, and all are short", () => {
    for (const text of Object.values({ ...koRefusals, ...koFields, ...koAnswers }))
      expect(text).toMatch(/[가-힣].*[.]$/);
    for (const text of Object.values({ ...enRefusals, ...enFields, ...enAnswers }))
      expect(text).toMatch(/^[\x20-\x7e]+\.$/);
    const all = [...Object.values(koRefusals), ...Object.values(enRefusals)];
    expect(all.filter((text) => text.length > 90)).toEqual([]);
  });
});
