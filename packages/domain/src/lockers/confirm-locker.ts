import type { ConfirmedLocker, LockerHoldInput, MyLocker, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { confirmHolds } from "../hold-engine/confirm-holds.ts";
import { settleQuietly } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { RoundPlan } from "../rounds/round-directory.ts";
import { countPress } from "./count-press.ts";
import { findLockerInUse } from "./hold-locker.ts";
import { lockerEvent } from "./locker-event.ts";
import { readLockerPools } from "./locker-source.ts";

/** Makes the student's held locker theirs. Confirming again is a yes; a hold whose time was up is HOLD_GONE. */
export async function confirmLocker(
  deps: Deps,
  input: LockerHoldInput & { studentId: StudentId },
): Promise<ConfirmedLocker> {
  return countPress(deps, { press: "confirm", word: () => "CONFIRMED" }, () => makeMine(deps, input));
}

async function makeMine(deps: Deps, input: LockerHoldInput & { studentId: StudentId }): Promise<ConfirmedLocker> {
  const { plan, roundId, locker } = await findLockerInUse(deps, input);
  const request = { holdId: input.holdId ?? null, studentId: input.studentId, poolId: locker.poolId };
  const [outcome] = await confirmHolds(deps, lockerEvent(roundId), [request]);
  if (outcome?.word === "refused") throw new Refusal(outcome.reason);
  const mine = await readMyLocker(deps, plan, input.studentId);
  if (mine?.locker.lockerNumber !== input.lockerNumber) throw new Refusal("HOLD_GONE");
  return { locker: mine };
}

/** The student's live assignment in a round, or null. */
export async function readMyLocker(deps: Deps, plan: RoundPlan, studentId: StudentId): Promise<MyLocker | null> {
  const { round } = plan;
  const roundId = round.id;
  if (round.expiresAt <= deps.clock.now()) return null;
  const row = await deps.prisma.lockerAssignment.findFirst({ where: { roundId, studentId, endedAt: null } });
  const place = row && plan.byPool.get(row.lockerId)?.place;
  if (!row || !place) return null;
  return {
    locker: place,
    roundId,
    roundNameKo: round.nameKo,
    roundNameEn: round.nameEn,
    confirmedAt: row.confirmedAt.toISOString(),
    usableUntil: round.expiresAt.toISOString(),
  };
}

/**
 * Gives the student's own confirmed locker back: Postgres first, then Redis (DESIGN 3). With a hold's id only what came of
 * that hold, so that a very late duplicate takes nothing that the student got since.
 */
export async function releaseLocker(
  deps: Deps,
  input: LockerHoldInput & { studentId: StudentId },
): Promise<{ lockerNumber: number }> {
  const { roundId, locker } = await findLockerInUse(deps, input);
  const now = deps.clock.now();
  const holdId = input.holdId ?? null;
  const released = await deps.prisma.$queryRaw<{ locker_id: string }[]>`
    WITH ended AS (
      UPDATE locker_assignments SET ended_at = ${now}, end_kind = 'released'
      WHERE round_id = ${roundId}::uuid AND locker_id = ${locker.poolId}::uuid AND student_id = ${input.studentId}::uuid
        AND ended_at IS NULL AND (${holdId}::uuid IS NULL OR hold_id = ${holdId}::uuid)
      RETURNING hold_id, round_id, locker_id, student_id
    ), history AS (
      INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
      SELECT hold_id, 'released', round_id, student_id, ARRAY[locker_id], ARRAY[1], ${now} FROM ended
    )
    UPDATE round_lockers p SET confirmed_count = 0
    FROM ended e WHERE p.round_id = e.round_id AND p.locker_id = e.locker_id
    RETURNING p.locker_id`;
  if (released.length === 0) throw new Refusal("NOTHING_TO_RELEASE");
  await settleQuietly(deps, roundId, { pools: await readLockerPools(deps, roundId, [locker.poolId]) });
  return { lockerNumber: input.lockerNumber };
}
