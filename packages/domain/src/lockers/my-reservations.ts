import type { LockerPlace, Mine, MyHistoryEntry, MyReservations, StudentId } from "@seonchak/schema";
import { historyKind, locationId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { PublishedRound } from "../rounds/round-directory.ts";
import { readMine } from "./list-lockers.ts";

/** The newest entries that a student is shown. */
const HISTORY_MAX = 50;

type HistoryRow = {
  kind: string;
  at: Date;
  name_ko: string;
  name_en: string;
  number: number | null;
  row: number | null;
  column: number | null;
  location_id: string | null;
  location_ko: string | null;
  location_en: string | null;
};

/**
 * The live hold, the confirmed locker, and what went before, newest first. Of several rounds the current one comes first;
 * what one has stays to be seen when the next round is published or opens, and when the round is postponed.
 */
export async function readMyReservations(deps: Deps, studentId: StudentId): Promise<MyReservations> {
  const serverTime = deps.clock.now().toISOString();
  const history = await readMyHistory(deps, studentId);
  const found: Mine = { hold: null, locker: null };
  for (const round of await roundsOfMine(deps)) {
    const mine = await readMine(deps, await deps.caches.rounds.plan(deps, round.id, round.version), studentId);
    found.hold ??= mine.hold;
    found.locker ??= mine.locker;
  }
  return { ...found, history, serverTime };
}

async function roundsOfMine(deps: Deps): Promise<PublishedRound[]> {
  const rounds = await deps.caches.rounds.published(deps);
  if (rounds.length === 0) return [];
  const current = await deps.caches.rounds.current(deps);
  const others = await deps.caches.rounds.notEnded(deps);
  return [current, ...others.filter(({ id }) => id !== current.id)];
}

async function readMyHistory({ prisma }: Deps, studentId: StudentId): Promise<MyHistoryEntry[]> {
  const rows = await prisma.$queryRaw<HistoryRow[]>`
    SELECT h.kind, h.at, r.name_ko, r.name_en, l.number, l."row", l."column",
           o.id AS location_id, o.name_ko AS location_ko, o.name_en AS location_en
    FROM hold_history h
    JOIN rounds r ON r.id = h.event_id
    LEFT JOIN lockers l ON l.id = h.pool_ids[1]
    LEFT JOIN locations o ON o.id = l.location_id
    WHERE h.student_id = ${studentId}::uuid AND h.kind <> 'store_lost'
    ORDER BY h.at DESC, h.kind LIMIT ${HISTORY_MAX}`;
  return rows.map((row) => ({
    kind: historyKind.parse(row.kind),
    at: row.at.toISOString(),
    locker: placeOf(row),
    roundNameKo: row.name_ko,
    roundNameEn: row.name_en,
  }));
}

function placeOf(row: HistoryRow): LockerPlace | null {
  if (row.number === null || row.location_id === null) return null;
  return {
    lockerNumber: row.number,
    locationId: locationId.parse(row.location_id),
    nameKo: row.location_ko ?? "",
    nameEn: row.location_en ?? "",
    row: row.row ?? 1,
    column: row.column ?? 1,
  };
}
