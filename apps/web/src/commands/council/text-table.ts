/** Hangul, Chinese characters and full-width forms take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const GAP = "  ";

/** Lines of a table whose columns stand below each other in a terminal, Korean ones too. */
export function textTable(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows].map((row) => row.map(oneLine));
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ""))));
  const [titles = "", ...lines] = all.map((row) => row.map((cell, at) => padded(cell, widths[at] ?? 0)).join(GAP));
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  return [titles, rule, ...lines].map((line) => line.trimEnd());
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** What came from people may hold line breaks, or bytes that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
