import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const TEXT = 4.5;
const EDGE = 3;
const HUES = Array.from({ length: 361 }, (_, hue) => hue);

const css = readFileSync(fileURLToPath(new URL("tokens.css", import.meta.url)), "utf8");

/** `[light, dark]` of a token as written in tokens.css. */
function sides(token: string): [string, string] {
  const match = new RegExp(`--${token}: light-dark\\((oklch\\(.*\\)), (oklch\\(.*\\))\\);`).exec(css);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`no token --${token}`);
  return [match[1], match[2]];
}

/** Relative luminance (WCAG 2) of an opaque oklch colour, clipped to sRGB as a screen does. */
function luminance(oklch: string, brandHue: number): number {
  const numbers =
    oklch
      .replace("var(--brand-hue)", String(brandHue))
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [l = 0, c = 0, h = 0] = numbers;
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Lowest contrast of a pair in both themes, over every hue that a council may choose. */
function worst(front: string, back: string): number {
  const [frontSides, backSides] = [sides(front), sides(back)];
  const ratios = HUES.flatMap((hue) =>
    [0, 1].map((side) => contrast(luminance(frontSides[side] ?? "", hue), luminance(backSides[side] ?? "", hue))),
  );
  return Math.min(...ratios);
}

test.each([
  ["ink", "page"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "brand-soft"],
  ["ink", "held-soft"],
  ["ink", "ok-soft"],
  ["ink", "danger-soft"],
  ["ink-2", "page"],
  ["ink-2", "surface"],
  ["ink-2", "sunken"],
  ["brand", "page"],
  ["brand", "surface"],
  ["brand", "sunken"],
  ["brand", "brand-soft"],
  ["brand-ink", "brand"],
  ["brand-ink", "brand-strong"],
  ["held-ink", "held-soft"],
  ["held-ink", "surface"],
  ["ok", "surface"],
  ["ok", "ok-soft"],
  ["danger", "page"],
  ["danger", "surface"],
  ["danger", "danger-soft"],
  ["danger-ink", "danger"],
])("text in %s on %s reads in both themes, whatever the brand's hue", (front, back) => {
  expect(worst(front, back)).toBeGreaterThanOrEqual(TEXT);
});

test.each([
  ["field-line", "surface"],
  ["field-line", "page"],
  ["held", "surface"],
  ["brand", "page"],
])("an edge in %s on %s can be seen in both themes", (front, back) => {
  expect(worst(front, back)).toBeGreaterThanOrEqual(EDGE);
});
