/** With the mark by which Excel knows UTF-8. */
export function exampleFile(text: string): Blob {
  return new Blob(["\uFEFF", text.replaceAll("\n", "\r\n")], { type: "text/csv;charset=utf-8" });
}
