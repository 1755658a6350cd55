import type { BrokenRosterRow } from "@seonchak/schema";
import { cohortName, personName, phoneNumber, studentNumber } from "@seonchak/schema";
import { hashPhone } from "../accounts/phone.ts";
import type { TableRow } from "../files/read-table.ts";
import { readTable } from "../files/read-table.ts";
import type { Secrets } from "../secrets.ts";
import type { StoredEntry } from "./roster-change.ts";

const columns = [
  {
    key: "studentNumber",
    names: ["학번", "student number", "student id", "student no", "number"],
    isRequired: true,
  },
  { key: "name", names: ["이름", "성명", "name", "student name", "full name"], isRequired: true },
  {
    key: "phoneNumber",
    names: ["전화번호", "휴대전화", "휴대폰", "핸드폰", "연락처", "phone", "phone number", "mobile"],
    isRequired: false,
  },
  { key: "cohort", names: ["기수", "소속", "학년", "학과", "cohort", "group", "year"], isRequired: false },
] as const;
type Key = (typeof columns)[number]["key"];
type Row = TableRow<Key>;

/**
 * What a file says. A column that is missing, or empty from top to bottom, says nothing: `saysPhone` and `saysCohort` are
 * then false, and what the roster has of it stays.
 */
export type RosterFile = {
  entries: Map<string, StoredEntry>;
  broken: BrokenRosterRow[];
  /** Numbers of broken rows, where they can be read: who is meant stays on the roster as they are. */
  brokenNumbers: Set<string>;
  saysPhone: boolean;
  saysCohort: boolean;
};

/** Reads student numbers, names, phones and cohorts as signing in reads them. Refuses FILE_UNREADABLE. */
export function readRosterFile(secrets: Secrets, text: string): RosterFile {
  const { rows, unreadable } = readTable(text, columns);
  const lines = unreadable.length > 0 ? text.replace(/^\uFEFF/, "").split(/\r\n?|\n/) : [];
  const file: RosterFile = {
    entries: new Map(),
    broken: unreadable.map(({ line }) => ({ ...brokenAt(line, lines[line - 1] ?? ""), reason: "UNREADABLE" })),
    brokenNumbers: new Set(),
    saysPhone: rows.some(({ cells }) => cells.phoneNumber !== ""),
    saysCohort: rows.some(({ cells }) => cells.cohort !== ""),
  };
  const numbered = rows.map((row) => ({ row, number: studentNumber.safeParse(row.cells.studentNumber).data ?? null }));
  const linesOf = new Map<string, number[]>();
  for (const { row, number } of numbered) {
    const known = number === null ? [] : (linesOf.get(number) ?? []);
    // Two are enough for each to name another; a column filled with one number has thousands.
    if (number !== null && known.length < 2) linesOf.set(number, [...known, row.line]);
  }
  for (const { row, number } of numbered) {
    const read = readRow(secrets, row, number);
    const twin = number === null ? undefined : linesOf.get(number)?.find((line) => line !== row.line);
    if ("entry" in read && number !== null && twin === undefined) {
      file.entries.set(number, read.entry);
      continue;
    }
    if (number !== null) file.brokenNumbers.add(number);
    file.broken.push("entry" in read ? sameNumber(row, twin ?? null) : read);
  }
  file.broken.sort((a, b) => a.line - b.line);
  return file;
}

/** The entry, or the first thing that is wrong with the row. */
function readRow(
  secrets: Secrets,
  { line, raw, cells }: Row,
  number: string | null,
): { entry: StoredEntry } | BrokenRosterRow {
  const broken = brokenAt(line, raw);
  if (number === null) return { ...broken, reason: "BAD_NUMBER", field: "studentNumber" };
  const name = personName.safeParse(cells.name);
  if (!name.success) return { ...broken, reason: "BAD_NAME", field: "name" };
  const phone = cells.phoneNumber === "" ? null : phoneNumber.safeParse(mendedPhone(cells.phoneNumber));
  if (phone?.success === false) return { ...broken, reason: "BAD_PHONE", field: "phoneNumber" };
  const cohort = cells.cohort === "" ? null : cohortName.safeParse(cells.cohort);
  if (cohort?.success === false) return { ...broken, reason: "BAD_COHORT", field: "cohort" };
  const phoneHash = phone && hashPhone(secrets, phone.data);
  return { entry: { name: name.data, phoneHash, cohort: cohort?.data ?? null } };
}

/** Spreadsheets eat the zero of 010-1234-5678, and address books write it +82 10-1234-5678. */
function mendedPhone(text: string): string {
  const digits = text.replace(/[\s-]/g, "").replace(/^\+82(?=[1-9])/, "0");
  return /^10\d{8}$/.test(digits) ? `0${digits}` : digits;
}

function brokenAt(line: number, text: string) {
  return { line, text, field: null, otherLine: null } as const;
}

/** Which of two rows is right, nobody can tell: both are shown. */
function sameNumber({ line, raw }: Row, otherLine: number | null): BrokenRosterRow {
  return { line, text: raw, reason: "NUMBER_TWICE", field: "studentNumber", otherLine };
}
