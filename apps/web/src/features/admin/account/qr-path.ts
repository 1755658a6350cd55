import { encode } from "uqr";

/** Light squares that a reader needs around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A text as a QR code: the side in squares, quiet zone included, and the dark squares as an SVG path. */
export function qrPath(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: "M" });
  const runs = data.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return { side: size, path: runs.join("") };
}

/** Neighbouring dark squares as one piece, so that no hairlines show between them. */
function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last.x + last.length === x) last.length += 1;
    else if (isDark) runs.push({ x, length: 1 });
  });
  return runs;
}
