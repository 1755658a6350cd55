import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { isDatabaseAway } from "@seonchak/prisma";
import type { AssignedLocker, EventId, MoveOwnerInput, PoolId, RefusalReason } from "@seonchak/schema";
import { holdId, studentId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import type { KeptHold, WonHold } from "../hold-engine/hold-engine.ts";
import { settleQuietly } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { DirectoryLocker, RoundPlan } from "../rounds/round-directory.ts";
import { afterLapsed, insertAssignments, lockerConfirmRules } from "./confirm-rules.ts";
import { findLockerInUse } from "./hold-locker.ts";
import { lockerOf, readLockerPools } from "./locker-source.ts";
import type { HandedStudent } from "./take-by-hand.ts";
import { assertStillUsable, assertUsable, holderOf, takeByHand, wasTaken } from "./take-by-hand.ts";

/**
 * Gives a locker's owner another one of the same round instead. The other is claimed first; then one transaction ends the
 * old assignment and makes the new one: never two lockers, never none, whatever dies in between.
 */
export async function moveOwner(deps: Deps, actor: CouncilActor, input: MoveOwnerInput): Promise<AssignedLocker> {
  const { plan, roundId, locker: from } = await findLockerInUse(deps, input);
  const to = targetOf(plan, input);
  const id = input.holdId ?? holdId.parse(randomUUID());
  try {
    const moved = await wasTaken(deps, roundId, { holdId: id, poolId: to.poolId });
    if (moved) return { lockerNumber: input.toLockerNumber, roundId, holder: moved };
    const student = await readOwner(deps, roundId, from.poolId);
    assertUsable(deps, plan, to);
    const rules = moving(from.poolId, (tx) => recordMove(tx, actor, { input, student, plan }));
    await takeByHand(deps, { plan, locker: to, student, holdId: id, act: "move", rules });
    return { lockerNumber: input.toLockerNumber, roundId, holder: student.holder };
  } finally {
    await settleLeft(deps, roundId, from.poolId);
  }
}

/** The engine tells Redis of the locker that was won; this is the one that was left. The reconciler tells it otherwise. */
async function settleLeft(deps: Deps, roundId: EventId, lockerId: PoolId): Promise<void> {
  try {
    await settleQuietly(deps, roundId, { pools: await readLockerPools(deps, roundId, [lockerId]) });
  } catch (error) {
    // What is known of the move is the better answer.
    if (!isDatabaseAway(error)) throw error;
  }
}

function targetOf(plan: RoundPlan, { lockerNumber, toLockerNumber }: MoveOwnerInput): DirectoryLocker {
  if (toLockerNumber === lockerNumber) throw new Refusal("NOTHING_TO_CHANGE", { field: "toLockerNumber" });
  const to = plan.byNumber.get(toLockerNumber);
  if (!to) throw new Refusal("LOCKER_OUTSIDE_ROUND", { field: "toLockerNumber" });
  return to;
}

async function readOwner({ prisma }: Deps, roundId: EventId, lockerId: string): Promise<HandedStudent> {
  const row = await prisma.lockerAssignment.findFirst({
    where: { roundId, lockerId, endedAt: null },
    include: { student: true },
  });
  if (!row) throw new Refusal("NOTHING_TO_RELEASE", { field: "lockerNumber" });
  return { studentId: studentId.parse(row.studentId), cohort: row.student.cohort, holder: holderOf(row.student) };
}

type Moving = { input: MoveOwnerInput; student: HandedStudent; plan: RoundPlan };

async function recordMove(tx: Tx, actor: CouncilActor, { input, student, plan }: Moving): Promise<void> {
  const { lockerNumber, toLockerNumber, reason } = input;
  await recordAudit(tx, actor, {
    action: "locker.moved",
    targetKind: "locker",
    target: String(lockerNumber),
    before: { lockerNumber, student: student.holder.maskedNumber },
    after: { lockerNumber: toLockerNumber, round: plan.round.nameKo, reason },
  });
}

/** Ends the old assignment and makes the new one, or neither. */
function moving(fromId: PoolId, record: (tx: Tx) => Promise<void>): ConfirmRules {
  let refusedBecause: RefusalReason | null = null;
  async function exchange(deps: Deps, roundId: EventId, [hold]: KeptHold[]): Promise<WonHold[]> {
    if (!hold) return [];
    try {
      return await deps.prisma.$transaction(async (tx) => {
        await assertStillUsable(tx, lockerOf(hold));
        // Before what the student owns, as whoever removes the student.
        await tx.$queryRaw`SELECT id FROM students WHERE id = ${hold.studentId}::uuid FOR KEY SHARE`;
        await endOldAssignment(tx, { now: deps.clock.now(), roundId, fromId, studentId: hold.studentId });
        const won = await insertAssignments({ prisma: tx, clock: deps.clock }, roundId, [hold]);
        // Thrown, so that the old one is not ended either.
        if (won.length === 0) throw new Refusal("LOCKER_TAKEN");
        await record(tx);
        return won;
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusedBecause = error.reason;
      return [];
    }
  }
  return {
    ...lockerConfirmRules,
    writeMany: (deps, roundId, holds) => afterLapsed(deps, holds, (some) => exchange(deps, roundId, some)),
    async whyLost(deps, roundId, hold) {
      const why = await lockerConfirmRules.whyLost(deps, roundId, hold);
      // What the student owns is the very locker that is left.
      const reason = why.reason === "OWNS_ANOTHER" ? "HOLD_GONE" : why.reason;
      return { reason: refusedBecause ?? reason, poolIds: [...why.poolIds, fromId] };
    },
  };
}

type Ending = { now: Date; roundId: EventId; fromId: PoolId; studentId: string };

async function endOldAssignment(tx: Tx, { now, roundId, fromId, studentId: owner }: Ending): Promise<void> {
  const ended = await tx.$queryRaw<unknown[]>`
    WITH chosen AS (
      -- The round before its pools, as whoever postpones it.
      SELECT a.id FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
      WHERE a.round_id = ${roundId}::uuid AND a.locker_id = ${fromId}::uuid AND a.student_id = ${owner}::uuid
        AND a.ended_at IS NULL AND r.expires_at > ${now}
      FOR UPDATE OF a FOR KEY SHARE OF r
    ), ended AS (
      UPDATE locker_assignments a SET ended_at = ${now}, end_kind = 'revoked' FROM chosen
      WHERE a.id = chosen.id AND a.ended_at IS NULL
      RETURNING a.hold_id, a.round_id, a.locker_id, a.student_id
    ), history AS (
      INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
      SELECT hold_id, 'revoked', round_id, student_id, ARRAY[locker_id], ARRAY[1], ${now} FROM ended
    )
    UPDATE round_lockers p SET confirmed_count = 0
    FROM ended e WHERE p.round_id = e.round_id AND p.locker_id = e.locker_id
    RETURNING p.locker_id`;
  // Given back by its owner in this moment: whoever wants none is moved nowhere.
  if (ended.length === 0) throw new Refusal("NOTHING_TO_RELEASE");
}
