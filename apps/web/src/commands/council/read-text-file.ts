import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { decode, FILE_BYTES_MAX } from "../../features/admin/desk/read-file.ts";

/** The text of a file that a spreadsheet saved, as the desk reads it. Throws a sentence when there is none. */
export function readTextFile(calledFrom: string, name: string): string {
  const file = resolve(calledFrom, name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  if (found.size > FILE_BYTES_MAX) throw new Error(`${file} is too large: at most ${FILE_BYTES_MAX / 1_000_000} MB.`);
  const text = decode(readFileSync(file));
  if (text === null) throw new Error(`${file} is no text. Save it as CSV first.`);
  return text;
}
