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
const NOTHING: Counts = { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 };

/** Every round with what administrators need to run it, newest first; drafts too. */
export async function listAdminRounds(deps: Deps): Promise<{ rounds: AdminRound[]; serverTime: string }> {
  const now = deps.clock.now();
  const rows = await deps.prisma.round.findMany({ orderBy: { createdAt: "desc" }, take: ROUNDS_MAX });
  const sizes = await readSizes(
    deps,
    rows.map((row) => row.id),
  );
  const rounds = await Promise.all(
    rows.map(async (row): Promise<AdminRound> => {
      const { lockerCount = 0, usedCount = 0 } = sizes.get(row.id) ?? {};
      const counts = await countLockers(deps, row);
      const isPublished = row.publishedAt !== null;
      const own = { holdMs: row.holdMs, cohorts: row.cohorts, isPublished, usedCount, version: Number(row.version) };
      return { ...shownRound(row, now, lockerCount), ...own, counts, availableCount: counts.free };
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

/** Of a round that has ended nothing is counted: nobody has any of its lockers now. */
async function countLockers(deps: Deps, row: RoundRow): Promise<Counts> {
  const state = roundStateAt(row, deps.clock.now());
  if (state === "ended") return NOTHING;
  if (state === "draft") return countStored(deps, row.id);
  try {
    return countsOf(await deps.caches.boards.read(deps, eventId.parse(row.id)));
  } catch (error) {
    // The hold store cannot be asked, or is being filled: a desk does not wait for it.
    if (error instanceof Refusal) return countStored(deps, row.id);
    throw error;
  }
}

/** As Postgres has them, without holds. */
async function countStored({ prisma }: Deps, roundId: string): Promise<Counts> {
  const rows = await prisma.$queryRaw<{ status: "free" | "taken" | "broken" | "reserved"; count: number }[]>`
    SELECT CASE WHEN p.confirmed_count > 0 THEN 'taken' WHEN l.condition = 'available' THEN 'free' ELSE l.condition END
      AS status, count(*)::int AS count
    FROM round_lockers p JOIN lockers l ON l.id = p.locker_id WHERE p.round_id = ${roundId}::uuid GROUP BY 1`;
  return { ...NOTHING, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

type Size = { lockerCount: number; usedCount: number };

/** How many lockers each round has, and how many of them were somebody's to the end. */
async function readSizes({ prisma }: Deps, roundIds: string[]): Promise<Map<string, Size>> {
  const rows = await prisma.$queryRaw<{ id: string; lockers: number; used: number }[]>`
    SELECT r.id, (SELECT count(*) FROM round_lockers p WHERE p.round_id = r.id)::int AS lockers, coalesce(a.used, 0)::int AS used
    FROM rounds r LEFT JOIN (
      SELECT round_id, count(*) AS used FROM locker_assignments WHERE ended_at IS NULL OR end_kind = 'ended' GROUP BY round_id
    ) a ON a.round_id = r.id
    WHERE r.id = ANY (${roundIds}::uuid[])`;
  return new Map(rows.map(({ id, lockers, used }) => [id, { lockerCount: lockers, usedCount: used }]));
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
