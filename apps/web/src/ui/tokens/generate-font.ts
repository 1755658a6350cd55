import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { interfaceCharacters } from "./interface-characters.ts";

// Writes interface-font.woff2 and interface-font.css: the characters of our own words in one small file, so that a
// phone loads some 95 kB instead of a dozen of Pretendard's slices of 27 kB each. Other characters, such as those of a
// rare name, still come from the slices.

const source = createRequire(import.meta.url).resolve("pretendard/dist/web/variable/woff2/PretendardVariable.woff2");
const characters = interfaceCharacters();
const font = await subsetFont(readFileSync(source), characters.join(""), {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
});

write("interface-font.woff2", font);
write(
  "interface-font.css",
  `/* Written by generate-font.ts. A subset of Pretendard, SIL Open Font License 1.1: see node_modules/pretendard. */
@font-face {
  font-family: "Seonchak Interface";
  font-weight: 400 700;
  font-display: swap;
  src: url("./interface-font.woff2") format("woff2");
  unicode-range:
    ${unicodeRange(characters)};
}
`,
);
console.log(`${characters.length} characters in ${font.length} bytes`);

function write(file: string, content: Buffer | string): void {
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), content);
}

/** `U+20-7e, U+ac00`: neighbours joined. */
function unicodeRange(all: readonly string[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const code of all.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code === last.to + 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  return ranges.map(({ from, to }) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`).join(", ");
}
