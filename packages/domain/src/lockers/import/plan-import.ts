import { createHash } from "node:crypto";
import type { LockerFileChange, LockerFileLocation, PlacedLocker } from "@seonchak/schema";
import { placeLines } from "./place-lines.ts";
import type { BrokenLine, LockerLine } from "./read-locker-lines.ts";
import { readLockerLines } from "./read-locker-lines.ts";

export type KnownLocation = { id: string; nameKo: string; nameEn: string; rows: number; columns: number };
export type KnownLocker = PlacedLocker & { id: string; number: number; isTaken: boolean };
/** What stands before the file is read; `location` of a locker is its location's Korean name. */
export type Standing = { locations: KnownLocation[]; lockers: KnownLocker[] };

export type PlannedLocation = LockerFileLocation & { id: string | null };
export type PlannedLocker = LockerFileChange & { id: string | null };
/** Everything that the file would do, and the name of exactly that. */
export type ImportPlan = {
  locations: PlannedLocation[];
  lockers: PlannedLocker[];
  unchangedCount: number;
  broken: BrokenLine[];
  fingerprint: string;
};

/** What a file of lockers would do to what stands. Changes nothing, and deletes nothing ever. */
export function planImport(text: string, standing: Standing): ImportPlan {
  const { lines, broken } = readLockerLines(text);
  const placed = placeLines(lines, standing);
  const known = new Map(standing.lockers.map((locker) => [locker.number, locker]));
  const planned = placed.lines.map((line) => plannedOf(line, known.get(line.number)));
  const lockers = planned.filter(({ before, after }) => !before || !isSame(before, after));
  const allBroken = [...broken, ...placed.broken].sort((a, b) => a.line - b.line);
  const content = {
    locations: placed.locations,
    lockers: lockers.map(({ line: _, ...locker }) => locker),
    broken: allBroken.map(({ line, reason }) => [line, reason]),
  };
  return {
    locations: placed.locations,
    lockers,
    unchangedCount: planned.length - lockers.length,
    broken: allBroken,
    fingerprint: createHash("sha256").update(JSON.stringify(content)).digest("base64url"),
  };
}

function plannedOf(
  { line, number, location, place, condition, note }: LockerLine & { place: { row: number; column: number } },
  known: KnownLocker | undefined,
): PlannedLocker {
  const asked = condition ?? known?.condition ?? "available";
  const keepsCondition = known?.isTaken === true && asked !== known.condition;
  const after: PlacedLocker = {
    location,
    row: place.row,
    column: place.column,
    condition: keepsCondition ? known.condition : asked,
    note: note ?? known?.note ?? "",
  };
  return {
    id: known?.id ?? null,
    line,
    lockerNumber: number,
    before: known ? placedOf(known) : null,
    after,
    keepsCondition,
  };
}

function placedOf({ location, row, column, condition, note }: KnownLocker): PlacedLocker {
  return { location, row, column, condition, note };
}

function isSame(one: PlacedLocker, other: PlacedLocker): boolean {
  return (
    one.location === other.location &&
    one.row === other.row &&
    one.column === other.column &&
    one.condition === other.condition &&
    one.note === other.note
  );
}
