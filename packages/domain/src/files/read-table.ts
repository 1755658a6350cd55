import type { UnreadableReason } from "@seonchak/schema";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { takeLines } from "./take-lines.ts";

/** Rows of one file; the roster of a large campus has 20,000. */
export const FILE_ROWS_MAX = 50_000;
/** With the blank ones: each costs the process as much as a row, and nobody is served meanwhile. */
const RECORDS_MAX = FILE_ROWS_MAX + 10_000;
const CELL_CHARACTERS_MAX = 1_000;
const DELIMITERS = [",", ";", "\t"] as const;
/** What the library answers when it is asked for the raw lines; its types do not say so. */
const rawRecords = z.array(z.object({ record: z.array(z.string()), raw: z.string() }));

/** A column that is looked for; `names` in every language and spelling that people use. */
export type TableColumn<Key extends string> = { key: Key; names: readonly string[]; isRequired: boolean };
/** `line` counts from 1, as editors do; `raw` is the line as it stands in the file. A cell that is missing is empty. */
export type TableRow<Key extends string> = { line: number; raw: string; cells: Record<Key, string> };
export type Table<Key extends string> = {
  rows: TableRow<Key>[];
  unreadable: { line: number; reason: UnreadableReason }[];
};

/**
 * Takes a spreadsheet's CSV apart: commas, semicolons or tabs, quoted line breaks, columns in any order under any of
 * their names. A first line that names no column is a row already, and the columns stand in the order asked for.
 */
export function readTable<Key extends string>(text: string, columns: readonly TableColumn<Key>[]): Table<Key> {
  const lines = takeLines(linesOf(text));
  const [first] = lines;
  if (!first) throw unreadable("fileEmpty");
  if (lines.length > FILE_ROWS_MAX + 1) throw unreadable("fileTooManyRows");
  const { places, hasHeader } = placesOf(first.cells, columns);
  const table: Table<Key> = { rows: [], unreadable: [] };
  for (const { line, raw, cells } of hasHeader ? lines.slice(1) : lines) {
    const reason = whyUnreadable(cells, first.cells.length);
    if (reason) table.unreadable.push({ line, reason });
    else table.rows.push({ line, raw, cells: pick(cells, places) });
  }
  return table;
}

function linesOf(text: string): z.infer<typeof rawRecords> {
  // The library counts a quoted line break of Windows twice.
  const even = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    const options = { delimiter: delimiterOf(even), raw: true, relax_column_count: true, relax_quotes: true };
    const limits = { record_delimiter: "\n", to: RECORDS_MAX };
    const records = rawRecords.parse(parse(even.replace(/^sep=.\n/i, "\n"), { ...options, ...limits }));
    if (records.length === RECORDS_MAX) throw unreadable("fileTooManyRows");
    return records;
  } catch (error) {
    // An open quote swallows all that follows; leaving that out would look like a shorter file.
    if (error instanceof CsvError) throw unreadable("fileQuoteOpen");
    throw error;
  }
}

function delimiterOf(text: string): string {
  const asked = /^sep=(.)\n/i.exec(text)?.[1];
  if (asked) return asked;
  const firstLine = /^\s*(.*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

type Places<Key extends string> = { key: Key; place: number }[];

function placesOf<Key extends string>(
  cells: string[],
  columns: readonly TableColumn<Key>[],
): { places: Places<Key>; hasHeader: boolean } {
  const header = cells.map(plainName);
  const found = columns.map(({ key, names }) => {
    const wanted = new Set(names.map(plainName));
    return { key, place: header.findIndex((name) => wanted.has(name)) };
  });
  const hasHeader = found.some(({ place }) => place >= 0);
  if (!hasHeader) return { places: byPosition(cells, columns), hasHeader };
  const missing = columns.find(({ isRequired }, i) => isRequired && found[i]?.place === -1);
  if (missing) throw unreadable(ruleOfMissing(missing.key));
  return { places: found, hasHeader };
}

function byPosition<Key extends string>(cells: string[], columns: readonly TableColumn<Key>[]): Places<Key> {
  const missing = columns.find(({ isRequired }, place) => isRequired && place >= cells.length);
  if (missing) throw unreadable(ruleOfMissing(missing.key));
  return columns.map(({ key }, place) => ({ key, place }));
}

/** `studentNumber` is missing: `fileWithoutStudentNumber` says so. */
function ruleOfMissing(key: string): string {
  return `fileWithout${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

function plainName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[\s_]/g, "");
}

function whyUnreadable(cells: string[], width: number): UnreadableReason | null {
  if (cells.slice(width).some((cell) => cell !== "")) return "too_many_cells";
  if (cells.some((cell) => cell.length > CELL_CHARACTERS_MAX)) return "cell_too_long";
  // Postgres keeps no NUL, and nobody means the others.
  if (cells.some((cell) => /[^\P{Cc}\t\n]/u.test(cell))) return "unprintable";
  return null;
}

function pick<Key extends string>(cells: string[], places: Places<Key>): Record<Key, string> {
  const picked = Object.fromEntries(places.map(({ key, place }) => [key, cells[place] ?? ""]));
  return picked as Record<Key, string>;
}

function unreadable(fieldRule: string): Refusal {
  return new Refusal("FILE_UNREADABLE", { field: "text", fieldRule });
}
