import type { Tx } from "@seonchak/prisma";
import type { EventId, PoolId, RefusalReason } from "@seonchak/schema";
import { holdId, poolId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import type { KeptHold, WonHold } from "../hold-engine/hold-engine.ts";
import { endLapsedAssignments } from "./end-lapsed-assignments.ts";
import { lockerOf, lockerSource, readLockerPools } from "./locker-source.ts";

type WonRow = {
  hold_id: string;
  locker_id: string;
  student_id: KeptHold["studentId"];
  version: bigint;
  capacity: number;
  confirmed_count: number;
};

/** One statement: assignments, outcomes, history and pools together, or none. Sorted, so that two batches lock in one order. */
export async function insertAssignments(
  { prisma, clock }: { prisma: Tx; clock: Deps["clock"] },
  roundId: EventId,
  holds: KeptHold[],
): Promise<WonHold[]> {
  const sorted = [...holds].sort((a, b) => (lockerOf(a) < lockerOf(b) ? -1 : 1));
  const now = clock.now();
  const rows = await prisma.$queryRaw<WonRow[]>`
    WITH assigned AS (
      INSERT INTO locker_assignments (hold_id, round_id, locker_id, student_id, confirmed_at)
      SELECT h.hold_id, r.id, h.locker_id, h.student_id, ${now}
      FROM unnest(${sorted.map((hold) => hold.holdId)}::uuid[], ${sorted.map(lockerOf)}::uuid[],
                  ${sorted.map((hold) => hold.studentId)}::uuid[]) WITH ORDINALITY AS h (hold_id, locker_id, student_id, n)
      JOIN rounds r ON r.id = ${roundId}::uuid AND r.expires_at > ${now}
      JOIN round_lockers p ON p.round_id = r.id AND p.locker_id = h.locker_id
      -- The student is locked, so that an account that is being removed in this moment wins nothing, and the pool, so that
      -- a locker that is being taken out of the round goes to nobody; the round first, because whoever changes it locks
      -- it before the pools.
      JOIN students s ON s.id = h.student_id AND s.removed_at IS NULL
      ORDER BY h.n
      FOR KEY SHARE OF r, p, s
      ON CONFLICT DO NOTHING
      RETURNING hold_id, round_id, locker_id, student_id
    ), outcomes AS (
      INSERT INTO hold_outcomes (hold_id, outcome, student_id)
      SELECT hold_id, 'confirmed', student_id FROM assigned
    ), history AS (
      INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
      SELECT hold_id, 'confirmed', round_id, student_id, ARRAY[locker_id], ARRAY[1], ${now} FROM assigned
      ON CONFLICT DO NOTHING
    )
    UPDATE round_lockers p SET confirmed_count = 1
    FROM assigned a WHERE p.round_id = a.round_id AND p.locker_id = a.locker_id
    RETURNING a.hold_id, a.locker_id, a.student_id, p.version, p.capacity, p.confirmed_count`;
  return rows.map((row) => ({
    holdId: holdId.parse(row.hold_id),
    pools: [
      {
        poolId: poolId.parse(row.locker_id),
        version: row.version,
        capacity: row.capacity,
        confirmedCount: row.confirmed_count,
        ownerId: row.student_id,
      },
    ],
  }));
}

/** An assignment of a round that has ended no longer counts: end those in the way, then try once more (SPECS 2). */
export async function afterLapsed(
  deps: Deps,
  holds: KeptHold[],
  insert: (holds: KeptHold[]) => Promise<WonHold[]>,
): Promise<WonHold[]> {
  const won = await insert(holds);
  if (won.length === holds.length) return won;
  const wonIds = new Set(won.map((hold) => hold.holdId));
  const lost = holds.filter((hold) => !wonIds.has(hold.holdId));
  const ended = await endLapsedAssignments(deps, lost.map(lockerOf));
  return ended.length === 0 ? won : [...won, ...(await insert(lost))];
}

async function writeMany(deps: Deps, roundId: EventId, holds: KeptHold[]): Promise<WonHold[]> {
  return afterLapsed(deps, holds, (some) => insertAssignments(deps, roundId, some));
}

async function whyLost(
  deps: Deps,
  roundId: EventId,
  hold: KeptHold,
): Promise<{ reason: RefusalReason; poolIds: PoolId[] }> {
  const lockerId = lockerOf(hold);
  const poolIds = [lockerId];
  const [pool] = await readLockerPools(deps, roundId, poolIds);
  if (pool?.ownerId && pool.ownerId !== hold.studentId) return { reason: "LOCKER_TAKEN", poolIds };
  const other = await deps.prisma.lockerAssignment.findFirst({
    where: { roundId, studentId: hold.studentId, endedAt: null },
  });
  if (other) {
    const reason = other.lockerId === lockerId ? "ALREADY_YOURS" : "OWNS_ANOTHER";
    return { reason, poolIds: [...poolIds, poolId.parse(other.lockerId)] };
  }
  const round = await deps.prisma.round.findUnique({ where: { id: roundId } });
  const hasEnded = !round?.expiresAt || round.expiresAt <= deps.clock.now();
  return { reason: hasEnded ? "ROUND_CLOSED" : "HOLD_GONE", poolIds };
}

/** What confirming means for a locker. */
export const lockerConfirmRules: ConfirmRules = { ...lockerSource, writeMany, whyLost };
