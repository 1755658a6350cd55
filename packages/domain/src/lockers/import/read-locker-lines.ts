import type { BrokenLockerReason, LockerCondition } from "@seonchak/schema";
import { lockerNumber, placeName, planSide } from "@seonchak/schema";
import type { TableRow } from "../../files/read-table.ts";
import { readTable } from "../../files/read-table.ts";

/** As people write them, and as our own table of lockers is exported. */
const columns = [
  {
    key: "number",
    names: ["number", "번호", "사물함번호", "번호 / Number", "locker", "locker number"],
    isRequired: true,
  },
  { key: "location", names: ["location", "위치", "location ko", "위치 / Location"], isRequired: true },
  { key: "locationEn", names: ["location en", "위치 영어", "위치(영어)", "Location (English)"], isRequired: false },
  { key: "row", names: ["row", "줄", "행", "줄 / Row"], isRequired: false },
  { key: "column", names: ["column", "칸", "열", "칸 / Column"], isRequired: false },
  { key: "status", names: ["status", "상태", "condition", "상태 / Condition"], isRequired: false },
  { key: "note", names: ["note", "메모", "비고", "메모 / Note"], isRequired: false },
] as const;
type Key = (typeof columns)[number]["key"];

const conditions: Record<string, LockerCondition> = {
  available: "available",
  사용가능: "available",
  정상: "available",
  비어있음: "available",
  free: "available",
  broken: "broken",
  고장: "broken",
  reserved: "reserved",
  예약석: "reserved",
  예약: "reserved",
};
/** No plain object: a file may say `constructor`, which every object has. */
const conditionOf = new Map(Object.entries(conditions));
const NOTE_MAX = 200;

/** One line of the file. Null: the line says nothing of it, and what stands stays. */
export type LockerLine = {
  line: number;
  raw: string;
  number: number;
  location: string;
  locationEn: string | null;
  place: { row: number; column: number } | null;
  condition: LockerCondition | null;
  note: string | null;
};
export type BrokenLine = { line: number; raw: string; reason: BrokenLockerReason };

/** Every line on its own; of two with one number the second is broken. */
export function readLockerLines(text: string): { lines: LockerLine[]; broken: BrokenLine[] } {
  const { rows, unreadable } = readTable(text, columns);
  const lines: LockerLine[] = [];
  const broken: BrokenLine[] = unreadable.map(({ line, reason }) => ({ line, raw: "", reason }));
  const numbers = new Set<number>();
  for (const row of rows) {
    const read = readLine(row);
    const reason = typeof read === "string" ? read : numbers.has(read.number) ? "number_twice" : null;
    if (typeof read !== "string" && reason === null) {
      numbers.add(read.number);
      lines.push(read);
    } else if (reason !== null) broken.push({ line: row.line, raw: row.raw, reason });
  }
  return { lines, broken };
}

function readLine({ line, raw, cells }: TableRow<Key>): LockerLine | BrokenLockerReason {
  const number = lockerNumber.safeParse(wholeNumber(cells.number));
  if (!number.success) return "number";
  const location = placeName.safeParse(cells.location);
  if (!location.success) return "location";
  const locationEn = cells.locationEn === "" ? null : placeName.safeParse(cells.locationEn);
  if (locationEn?.success === false) return "location_en";
  const place = placeOf(cells);
  if (place === "place") return "place";
  const condition = cells.status === "" ? null : conditionOf.get(cells.status.toLowerCase().replace(/\s/g, ""));
  if (condition === undefined) return "status";
  if (cells.note.length > NOTE_MAX) return "note";
  const note = cells.note === "" ? null : cells.note;
  const named = { location: location.data, locationEn: locationEn?.data ?? null };
  return { line, raw, number: number.data, ...named, place, condition, note };
}

/** Both or none: half a place is a slip. */
function placeOf({ row, column }: { row: string; column: string }): LockerLine["place"] | "place" {
  if (row === "" && column === "") return null;
  const [down, across] = [planSide.safeParse(wholeNumber(row)), planSide.safeParse(wholeNumber(column))];
  return down.success && across.success ? { row: down.data, column: across.data } : "place";
}

/** Spreadsheets write 101 as 101.0 or 1,001 at times. */
function wholeNumber(text: string): number | null {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}
