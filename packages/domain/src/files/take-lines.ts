export type TakenLine = { line: number; raw: string; cells: string[] };

/** Numbers the records by the line on which each begins, and drops those without any text. */
export function takeLines(records: { record: string[]; raw: string }[]): TakenLine[] {
  const taken: TakenLine[] = [];
  let line = 1;
  for (const { record, raw } of records) {
    const cells = record.map(textOf);
    if (cells.some((cell) => cell !== "")) taken.push({ line, raw: raw.replace(/\n$/, ""), cells });
    line += raw.split("\n").length - 1;
  }
  return taken;
}

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
function textOf(cell: string): string {
  return cell
    .normalize("NFC")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}
