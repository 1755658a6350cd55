import type { AdminLocker, EventId } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { Actor, Deps } from "../deps.ts";
import { endHold, settleQuietly, storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { Refusal } from "../refusal.ts";
import { publishEvent } from "../rounds/publish-event.ts";
import { lockerEvent } from "./locker-event.ts";
import { readLockerPools } from "./locker-source.ts";

/**
 * Marks a locker available, broken or reserved. A live hold on it ends by its id; a taken locker keeps its owner until
 * moved or released (SPECS 2).
 */
export async function setLockerCondition(
  deps: Deps,
  actor: Actor,
  input: { lockerNumber: number; condition: AdminLocker["condition"]; note: string },
): Promise<void> {
  const capacity = input.condition === "available" ? 1 : 0;
  const { lockerId, roundIds } = await deps.prisma.$transaction(async (tx) => {
    const locker = await tx.locker.findFirst({ where: { number: input.lockerNumber } });
    if (!locker) throw new Refusal("LOCKER_NOT_FOUND");
    // Rounds before their pools, in one order, as whoever postpones a round.
    await tx.$queryRaw`
      SELECT r.id FROM rounds r JOIN round_lockers p ON p.round_id = r.id WHERE p.locker_id = ${locker.id}::uuid
      ORDER BY r.id FOR NO KEY UPDATE OF r`;
    await tx.locker.update({ where: { id: locker.id }, data: { condition: input.condition, note: input.note } });
    await tx.roundLocker.updateMany({ where: { lockerId: locker.id }, data: { capacity } });
    // The round's version rises with it, so that every process reads the plan anew.
    const rounds = await tx.$queryRaw<{ id: string }[]>`
      UPDATE rounds r SET notice_ko = notice_ko FROM round_lockers p
      WHERE p.round_id = r.id AND p.locker_id = ${locker.id}::uuid AND r.published_at IS NOT NULL RETURNING r.id`;
    const target = String(locker.number);
    const before = { condition: locker.condition, note: locker.note };
    const after = { condition: input.condition, note: input.note };
    await recordAudit(tx, actor, { action: "locker.condition_set", targetKind: "locker", target, before, after });
    return { lockerId: locker.id, roundIds: rounds.map((round) => eventId.parse(round.id)) };
  });
  for (const roundId of roundIds) {
    await settleQuietly(deps, roundId, { pools: await readLockerPools(deps, roundId, [lockerId]) });
    await publishEvent(deps, roundId);
    if (capacity === 0) await withdrawHoldsOn(deps, roundId, [lockerId]);
  }
}

/** Ends live holds on lockers that nobody may hold any more; their students are told why. */
export async function withdrawHoldsOn(deps: Deps, roundId: EventId, lockerIds: string[]): Promise<void> {
  if (lockerIds.length === 0) return;
  const holds = await storeAnswers(() =>
    withWarmEvent(deps, lockerEvent(roundId), () => deps.holdStore.listHolds(roundId)),
  );
  const closed = new Set(lockerIds);
  for (const hold of holds.filter(({ claims }) => claims.some((claim) => closed.has(claim.poolId)))) {
    // A confirming hold goes on: its student becomes the owner of a locker that is then looked after by hand.
    await endHold(deps, lockerEvent(roundId), { how: "withdrawn", holdId: hold.holdId, studentId: null, poolId: null });
  }
}
