import type { LiveHold } from "@seonchak/holds";
import { Prisma } from "@seonchak/prisma";
import type { AdminLocker, AdminLockerPage, AdminLockerQuery, EventId } from "@seonchak/schema";
import { locationId, lockerCondition, lockerStatus } from "@seonchak/schema";
import { literalSearch } from "../audit/literal-search.ts";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { listLocations } from "../locations/list-locations.ts";
import { Refusal } from "../refusal.ts";
import type { PublishedRound } from "../rounds/round-directory.ts";
import { lockerEvent } from "./locker-event.ts";
import { holderOf } from "./take-by-hand.ts";

type Row = {
  number: number;
  location_id: string;
  location_ko: string;
  location_en: string;
  row: number;
  column: number;
  condition: string;
  status: string;
  note: string;
  held_until: Date | null;
  confirmed_at: Date | null;
  student_id: string | null;
  student_number: string | null;
  name: string | null;
  total: number;
};

/**
 * A page of lockers with who has or holds them in a round; without one, in the current round. Postgres searches, filters,
 * sorts and pages; Redis adds who is choosing now. Administrators only (I8).
 */
export async function listAdminLockers(deps: Deps, query: AdminLockerQuery): Promise<AdminLockerPage> {
  const round = await currentRoundOrNull(deps, query.roundId);
  const [board, holds, { locations }] = await Promise.all([
    round ? deps.caches.boards.read(deps, round.id) : null,
    round ? holdsOf(deps, round.id) : [],
    listLocations(deps),
  ]);
  const rows = await deps.prisma.$queryRaw<Row[]>(pageQuery({ query, round, holds, now: deps.clock.now() }));
  const { page, pageSize } = query;
  // A page beyond the last has no row that could tell how many there are.
  const total = rows[0]?.total ?? (page === 1 ? 0 : (await listAdminLockers(deps, { ...query, page: 1 })).total);
  return { rows: rows.map(adminLockerOf), total, page, pageSize, locations, round: board?.round ?? null };
}

async function currentRoundOrNull(deps: Deps, asked: EventId | undefined): Promise<PublishedRound | null> {
  try {
    return await deps.caches.rounds.current(deps, asked);
  } catch (error) {
    if (asked === undefined && error instanceof Refusal && error.reason === "NO_ROUND") return null;
    throw error;
  }
}

/** While Redis is away nobody is seen choosing; owners are Postgres' own. */
function holdsOf(deps: Deps, roundId: EventId): Promise<LiveHold[]> {
  return storeAnswers(() => withWarmEvent(deps, lockerEvent(roundId), () => deps.holdStore.listHolds(roundId))).catch(
    () => [],
  );
}

type Asking = { query: AdminLockerQuery; round: PublishedRound | null; holds: LiveHold[]; now: Date };

function pageQuery({ query, round, holds, now }: Asking): Prisma.Sql {
  const claims = holds.flatMap((hold) => hold.claims.map(({ poolId }) => ({ ...hold, poolId })));
  const until = claims.map(({ state, expiresAtMs }) => (state === "held" ? new Date(expiresAtMs) : null));
  const counts = round !== null && round.expiresAt > now;
  return Prisma.sql`
    WITH held AS (
      SELECT * FROM unnest(${claims.map(({ poolId }) => poolId)}::uuid[], ${claims.map((claim) => claim.studentId)}::uuid[],
                           ${until}::timestamptz[]) AS h (locker_id, student_id, held_until)
    ), shown AS (
      SELECT l.number, l.location_id, o.name_ko AS location_ko, o.name_en AS location_en, o.position, l."row", l."column",
             l.condition, l.note, h.held_until, a.confirmed_at, s.id AS student_id, s.student_number, s.name,
             CASE WHEN a.id IS NOT NULL THEN 'taken' WHEN h.locker_id IS NOT NULL THEN 'held'
                  WHEN l.condition = 'available' THEN 'free' ELSE l.condition END AS status
      FROM lockers l JOIN locations o ON o.id = l.location_id
      LEFT JOIN locker_assignments a ON ${counts} AND a.locker_id = l.id AND a.ended_at IS NULL
        AND a.round_id = ${round?.id ?? null}::uuid
      LEFT JOIN held h ON h.locker_id = l.id
      LEFT JOIN students s ON s.id = coalesce(a.student_id, h.student_id)
    )
    SELECT *, count(*) OVER ()::int AS total FROM shown
    WHERE ${matching(query)}
    ORDER BY ${orderOf(query)}
    LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`;
}

function matching({ search, status, locationId: at }: AdminLockerQuery): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (at) parts.push(Prisma.sql`location_id = ${at}::uuid`);
  if (status) parts.push(Prisma.sql`status = ${status}`);
  if (search) {
    const like = `%${literalSearch(search.normalize("NFC"))}%`;
    const digits = search.replace(/[\s-]/g, "");
    const numbers = /^\d+$/.test(digits) ? `%${digits}%` : like;
    parts.push(Prisma.sql`(number::text LIKE ${numbers} OR student_number LIKE ${numbers} OR name ILIKE ${like})`);
  }
  return Prisma.join(parts, " AND ");
}

/** Rows that are alike stay in one order, so that pages do not overlap. */
function orderOf({ sort, descending }: AdminLockerQuery): Prisma.Sql {
  const direction = Prisma.raw(descending ? "DESC NULLS LAST" : "ASC NULLS LAST");
  const columns = { number: "number", location: "position", status: "status", confirmedAt: "confirmed_at" };
  return Prisma.sql`${Prisma.raw(columns[sort])} ${direction}, number ${direction}`;
}

function adminLockerOf(row: Row): AdminLocker {
  const { student_id: id, student_number: studentNumber, name } = row;
  const isKnown = id !== null && studentNumber !== null && name !== null;
  return {
    lockerNumber: row.number,
    locationId: locationId.parse(row.location_id),
    locationKo: row.location_ko,
    locationEn: row.location_en,
    row: row.row,
    column: row.column,
    condition: lockerCondition.parse(row.condition),
    status: lockerStatus.parse(row.status),
    note: row.note,
    holder: isKnown ? holderOf({ id, studentNumber, name }) : null,
    heldUntil: row.status === "held" ? (row.held_until?.toISOString() ?? null) : null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  };
}
