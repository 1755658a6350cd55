/** As the server takes them; a little less than its door lets through. */
export const FILE_BYTES_MAX = 8_000_000;

/** Words of `adminCommon.fileTrouble`. */
export type FileTrouble = "empty" | "tooLarge" | "notText";
export type ReadFile = { name: string; text: string } | { name: string; trouble: FileTrouble };

/**
 * The text of a file that a spreadsheet saved: UTF-8, else what Korean Excel writes (CP949, which browsers call
 * EUC-KR), or its "Unicode text".
 */
export async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (file.size === 0) return { name, trouble: "empty" };
  if (file.size > FILE_BYTES_MAX) return { name, trouble: "tooLarge" };
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  return text === null ? { name, trouble: "notText" } : { name, text };
}

/** Null for what is no text at all, such as a workbook that was not saved as CSV. */
export function decode(bytes: Uint8Array): string | null {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isWide ? ["utf-16le"] : ["utf-8", "euc-kr"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text;
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}
