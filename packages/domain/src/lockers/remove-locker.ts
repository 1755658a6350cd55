import type { Tx } from "@seonchak/prisma";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";

/** Only a locker that was never used; one of a published round may be held in this moment. Else HAS_HISTORY. */
export async function removeLocker(
  deps: Deps,
  actor: CouncilActor,
  { lockerNumber }: { lockerNumber: number },
): Promise<void> {
  await deps.prisma.$transaction(async (tx) => {
    const locker = await tx.locker.findUnique({ where: { number: lockerNumber }, include: { location: true } });
    if (!locker) throw new Refusal("LOCKER_NOT_FOUND");
    await deleteUnusedLockers(tx, [locker.id]);
    const { row, column, condition, note } = locker;
    await recordAudit(tx, actor, {
      action: "lockers.removed",
      targetKind: "locker",
      target: String(lockerNumber),
      before: { location: locker.location.nameKo, row, column, condition, note },
    });
  });
}

/** All of them or none: whoever has a past, or a round that students see, stays. */
export async function deleteUnusedLockers(tx: Tx, lockerIds: string[]): Promise<void> {
  if (lockerIds.length === 0) return;
  // Rounds first, in one order: none of them is published while its lockers go.
  await tx.$queryRaw`
    SELECT id FROM rounds WHERE id IN (SELECT round_id FROM round_lockers WHERE locker_id = ANY (${lockerIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    DELETE FROM round_lockers p USING rounds r
    WHERE r.id = p.round_id AND r.published_at IS NULL AND p.locker_id = ANY (${lockerIds}::uuid[])`;
  const removed = await tx.$executeRaw`
    DELETE FROM lockers l
    WHERE l.id = ANY (${lockerIds}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM round_lockers p WHERE p.locker_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM locker_assignments a WHERE a.locker_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM hold_history h WHERE h.pool_ids && ${lockerIds}::uuid[])`;
  if (removed !== lockerIds.length) throw new Refusal("HAS_HISTORY");
}
