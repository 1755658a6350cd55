import type { PoolRow } from "@seonchak/holds";
import type { EventId, PoolId } from "@seonchak/schema";
import { poolId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { EventSource } from "../hold-engine/event-source.ts";
import type { KeptHold } from "../hold-engine/hold-engine.ts";
import { invariant } from "../invariant.ts";
import { publishedRound } from "../rounds/round-directory.ts";

/** One live locker per student per round (SPECS 2). */
export const LOCKERS_PER_STUDENT = 1;

type PoolQueryRow = {
  locker_id: string;
  version: bigint;
  capacity: number;
  confirmed_count: number;
  student_id: string | null;
};

/** A locker is a pool of capacity 1; its owner is whoever has the live assignment of this round. */
export async function readLockerPools(
  { prisma }: Deps,
  roundId: EventId,
  lockerIds: string[] | null,
): Promise<PoolRow[]> {
  const rows = await prisma.$queryRaw<PoolQueryRow[]>`
    SELECT p.locker_id, p.version, p.capacity, p.confirmed_count, a.student_id
    FROM round_lockers p
    LEFT JOIN locker_assignments a ON a.round_id = p.round_id AND a.locker_id = p.locker_id AND a.ended_at IS NULL
    WHERE p.round_id = ${roundId}::uuid AND (${lockerIds}::uuid[] IS NULL OR p.locker_id = ANY (${lockerIds}::uuid[]))`;
  return rows.map((row) => ({
    poolId: poolId.parse(row.locker_id),
    version: row.version,
    capacity: row.capacity,
    confirmedCount: row.confirmed_count,
    ownerId: row.student_id === null ? null : studentId.parse(row.student_id),
  }));
}

/** A hold of a round claims one locker. */
export function lockerOf({ claims }: Pick<KeptHold, "claims">): PoolId {
  const [claim] = claims;
  invariant(claim !== undefined && claims.length === 1, "a hold of a round claims one locker");
  return claim.poolId;
}

export const lockerSource: EventSource = {
  readPools: readLockerPools,
  async recentPools(deps, roundId, withinMs) {
    const rows = await deps.prisma.$queryRaw<{ locker_id: string }[]>`
      SELECT locker_id FROM round_lockers
      WHERE round_id = ${roundId}::uuid AND changed_at > now() - ${withinMs}::int * interval '1 millisecond'`;
    const lockerIds = rows.map((row) => row.locker_id);
    return lockerIds.length === 0 ? [] : readLockerPools(deps, roundId, lockerIds);
  },
  async load(deps, roundId) {
    const row = await deps.prisma.round.findUnique({ where: { id: roundId } });
    const round = row && publishedRound(row);
    if (!row || !round) return null;
    return {
      event: {
        eventId: roundId,
        version: round.version,
        opensAt: round.opensAt,
        closesAt: round.closesAt,
        endsAt: round.expiresAt,
        isPaused: round.pausedAt !== null,
        holdMs: row.holdMs,
        perStudent: LOCKERS_PER_STUDENT,
        cohorts: row.cohorts,
      },
      pools: await readLockerPools(deps, roundId, null),
    };
  },
};
