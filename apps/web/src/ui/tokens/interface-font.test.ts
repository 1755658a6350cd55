import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { interfaceCharacters } from "./interface-characters.ts";

const BUDGET_BYTES = 140_000;

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

test("the interface font has every character of our words (else: pnpm --filter @seonchak/web generate:font)", () => {
  const css = readFileSync(pathOf("interface-font.css"), "utf8");
  const ranges = [...css.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].map((match) => ({
    from: Number.parseInt(match[1] ?? "", 16),
    to: Number.parseInt(match[2] ?? match[1] ?? "", 16),
  }));
  const missing = interfaceCharacters().filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !ranges.some(({ from, to }) => from <= code && code <= to);
  });
  expect(missing).toEqual([]);
});

test("the interface font stays small enough for a phone", () => {
  expect(statSync(pathOf("interface-font.woff2")).size).toBeLessThan(BUDGET_BYTES);
});
