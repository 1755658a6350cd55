/** How long the browser may take to start reading what it saves. */
const KEEP_MS = 60_000;

/** Hands a file to the browser to save. */
export function saveFile(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
