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
  const linesOfNumber = numberLines(rows);
  for (const row of rows) {
    const read = readRow(secrets, row);
    const number = studentNumber.safeParse(row.cells.studentNumber).data;
    const twice = number === undefined ? undefined : linesOfNumber.get(number)?.find((line) => line !== row.line);
    if ("entry" in read && number !== undefined && twice === undefined) {
      file.entries.set(number, read.entry);
      continue;
    }
    if (number !== undefined) file.brokenNumbers.add(number);
    file.broken.push("entry" in read ? sameNumber(row, twice ?? null) : read);
  }
  file.broken.sort((a, b) => a.line - b.line);
  return file;
}

function numberLines(rows: Row[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { line, cells } of rows) {
    const number = studentNumber.safeParse(cells.studentNumber).data;
    if (number !== undefined) lines.set(number, [...(lines.get(number) ?? []), line]);
  }
  return lines;
}

/** The entry, or the first thing that is wrong with the row. */
function readRow(secrets: Secrets, { line, raw, cells }: Row): { entry: StoredEntry } | BrokenRosterRow {
  const broken = brokenAt(line, raw);
  if (!studentNumber.safeParse(cells.studentNumber).success)
    return { ...broken, reason: "BAD_NUMBER", field: "studentNumber" };
  const name = personName.safeParse(cells.name);
  if (!name.success) return { ...broken, reason: "BAD_NAME", field: "name" };
  const phone = phoneNumber.safeParse(mendedPhone(cells.phoneNumber));
  if (cells.phoneNumber !== "" && !phone.success) return { ...broken, reason: "BAD_PHONE", field: "phoneNumber" };
  const cohort = cohortName.safeParse(cells.cohort);
  if (cells.cohort !== "" && !cohort.success) return { ...broken, reason: "BAD_COHORT", field: "cohort" };
  const phoneHash = phone.data === undefined ? null : hashPhone(secrets, phone.data);
  return { entry: { name: name.data, phoneHash, cohort: cohort.data ?? null } };
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
