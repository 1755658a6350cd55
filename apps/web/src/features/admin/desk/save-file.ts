/** How long the browser may take to start reading what it saves. */
const KEEP_MS = 60_000;

/** Hands a text to the browser to save, such as a CSV that begins with its BOM. */
export function saveFile(fileName: string, text: string, type = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
