const LINE_BREAK = /\r\n?|\n/;

/**
 * The file with one row written anew. The row keeps its place and its number of lines, so that the other rows keep
 * theirs; an emptied one becomes a blank line, which is left out.
 */
export function replaceRow(text: string, row: { line: number; text: string }, written: string): string {
  const lines = text.split(LINE_BREAK);
  const span = row.text.split(LINE_BREAK).length;
  const blank = Array.from({ length: span - 1 }, () => "");
  lines.splice(row.line - 1, span, written.replace(/[\r\n]+/g, " "), ...blank);
  return lines.join("\n");
}
