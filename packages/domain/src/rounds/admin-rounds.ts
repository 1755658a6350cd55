import type { AdminRound, EventId, LockerBoard } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { RoundRow } from "./change-round.ts";
import { publicRoundAt } from "./public-round.ts";
import { publishedRound } from "./round-directory.ts";
import { roundStateAt } from "./round-state.ts";

const NO_TIME = new Date(0).toISOString();
/** A few rounds a year: decades of them. */
const ROUNDS_MAX = 100;

type Counts = AdminRound["counts"];
type Stored = { counts: Counts; lockerCount: number; usedCount: number };
const NOTHING: Stored = {
  counts: { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 },
  lockerCount: 0,
  usedCount: 0,
};

/** Every round with what administrators need to run it, newest first; drafts too. */
export async function listAdminRounds(deps: Deps): Promise<{ rounds: AdminRound[]; serverTime: string }> {
  const now = deps.clock.now();
  const rows = await deps.prisma.round.findMany({ orderBy: { createdAt: "desc" }, take: ROUNDS_MAX });
  const stored = await countStored(
    deps,
    rows.map((row) => row.id),
  );
  const rounds = await Promise.all(
    rows.map(async (row): Promise<AdminRound> => {
      const { counts, lockerCount, usedCount } = stored.get(row.id) ?? NOTHING;
      const live = await countLive(deps, row);
      const isPublished = row.publishedAt !== null;
      const own = { holdMs: row.holdMs, cohorts: row.cohorts, isPublished, usedCount, version: Number(row.version) };
      return { ...shownRound(row, now, lockerCount), ...own, ...countedAs(live ?? counts) };
    }),
  );
  return { rounds, serverTime: now.toISOString() };
}

/** How many lockers are in each public status. */
export function countsOf(board: LockerBoard): Counts {
  const counts = { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 };
  for (const locker of board.lockers) counts[locker.status] += 1;
  return counts;
}

function countedAs(counts: Counts) {
  return { counts, availableCount: counts.free };
}

/** Null where nobody can hold any more or yet, and while the hold store cannot be asked: a desk must not wait for it. */
async function countLive(deps: Deps, row: RoundRow): Promise<Counts | null> {
  const state = roundStateAt(row, deps.clock.now());
  if (state === "draft" || state === "ended") return null;
  try {
    return countsOf(await deps.caches.boards.read(deps, eventId.parse(row.id)));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

type StoredRow = { round_id: string } & Record<"free" | "taken" | "broken" | "reserved" | "all" | "used", number>;

/** As Postgres has them, without holds. */
async function countStored({ prisma }: Deps, roundIds: string[]): Promise<Map<string, Stored>> {
  const rows = await prisma.$queryRaw<StoredRow[]>`
    SELECT p.round_id, count(*)::int AS all,
      count(*) FILTER (WHERE p.confirmed_count > 0)::int AS taken,
      count(*) FILTER (WHERE p.confirmed_count = 0 AND l.condition = 'available')::int AS free,
      count(*) FILTER (WHERE p.confirmed_count = 0 AND l.condition = 'broken')::int AS broken,
      count(*) FILTER (WHERE p.confirmed_count = 0 AND l.condition = 'reserved')::int AS reserved,
      (SELECT count(*) FROM locker_assignments a
       WHERE a.round_id = p.round_id AND (a.ended_at IS NULL OR a.end_kind = 'ended'))::int AS used
    FROM round_lockers p JOIN lockers l ON l.id = p.locker_id
    WHERE p.round_id = ANY (${roundIds}::uuid[]) GROUP BY p.round_id`;
  return new Map(
    rows.map(({ round_id, all, used, ...counts }) => [
      round_id,
      { counts: { ...counts, held: 0 }, lockerCount: all, usedCount: used },
    ]),
  );
}

function shownRound(row: RoundRow, now: Date, lockerCount: number) {
  const counts = { lockerCount, availableCount: 0 };
  const published = publishedRound(row);
  if (published) return publicRoundAt(published, now, counts);
  const iso = (time: Date | null) => time?.toISOString() ?? NO_TIME;
  const id: EventId = eventId.parse(row.id);
  const { nameKo, nameEn } = row;
  const times = { opensAt: iso(row.opensAt), closesAt: iso(row.closesAt), expiresAt: iso(row.expiresAt) };
  return { id, nameKo, nameEn, state: "draft" as const, ...times, noticeKo: "", noticeEn: "", ...counts };
}
