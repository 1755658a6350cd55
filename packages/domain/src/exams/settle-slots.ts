import type { LiveHold, PoolRow } from "@seonchak/holds";
import type { HoldId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { settleQuietly, storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { withdrawHolds } from "../hold-engine/withdraw-holds.ts";
import { examEvent } from "./exam-event.ts";
import { readSlotPools } from "./exam-source.ts";
import type { Programme } from "./programmes.ts";

const SEND_MAX = 500;

/**
 * Tells Redis the slots' rows as they are after a commit. A programme of manual approval has nothing there. When Redis is
 * away the reconciler tells it later.
 */
export async function settleSlots(deps: Deps, programme: Programme, slotIds: string[]): Promise<void> {
  if (programme.approval === "manual") return;
  const pools = await readSlotPools(deps.prisma, slotIds);
  for (let i = 0; i < pools.length; i += SEND_MAX) {
    await settleQuietly(deps, programme.id, { pools: pools.slice(i, i + SEND_MAX) });
  }
}

/** The same for every slot that one of the half-open ranges covers. */
export async function settleRanges(
  deps: Deps,
  programme: Programme,
  ranges: { start: Date; end: Date }[],
): Promise<void> {
  if (programme.approval === "manual") return;
  const rows = await deps.prisma.examSlot.findMany({
    where: { programmeId: programme.id, OR: ranges.map(({ start, end }) => ({ startsAt: { gte: start, lt: end } })) },
    select: { id: true },
  });
  await settleSlots(
    deps,
    programme,
    rows.map(({ id }) => id),
  );
}

/**
 * Ends the live holds for which slots that were closed or made smaller have no room any more, the latest ones where some
 * fit; their students are told why. Who still holds places can confirm them. One that is being confirmed in this moment is
 * decided by Postgres, which knows the slot as it is.
 */
export async function withdrawUnfitHolds(deps: Deps, programme: Programme, slotIds: string[]): Promise<number> {
  if (programme.approval === "manual" || slotIds.length === 0) return 0;
  const event = examEvent(programme.id);
  const holds = await storeAnswers(() => withWarmEvent(deps, event, () => deps.holdStore.listHolds(event.id)));
  const unfit = unfitOf(holds, await readSlotPools(deps.prisma, slotIds));
  const { endedCount } = await withdrawHolds(
    deps,
    unfit.map((hold) => ({ ...hold, event })),
  );
  await cancelEnded(
    deps,
    unfit.map(({ holdId }) => holdId),
  );
  return endedCount;
}

/** Their students see at once that nothing is held any more. One that became confirmed stays. */
async function cancelEnded({ prisma, clock }: Deps, holdIds: HoldId[]): Promise<void> {
  const now = clock.now();
  // In one order, so that two administrators who close the same slots never wait for each other in a circle.
  await prisma.$executeRaw`
    WITH ended AS (
      SELECT id FROM exam_bookings
      WHERE hold_id = ANY (${holdIds}::uuid[]) AND status = 'pending' AND held_until > ${now}::timestamptz
      ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE exam_bookings b SET status = 'cancelled', decided_at = ${now}::timestamptz, version = version + 1
    FROM ended WHERE b.id = ended.id`;
}

/** First come first: all holds last equally long, so the one that ends first came first. */
function unfitOf(holds: LiveHold[], pools: PoolRow[]): LiveHold[] {
  const room = new Map(pools.map(({ poolId, capacity, confirmedCount }) => [poolId, capacity - confirmedCount]));
  const inOrder = [...holds].sort((a, b) => a.expiresAtMs - b.expiresAtMs);
  return inOrder.filter(({ claims }) => {
    const bounded = claims.flatMap(({ poolId, units }) => ({ poolId, left: (room.get(poolId) ?? Infinity) - units }));
    const isUnfit = bounded.some(({ left }) => left < 0);
    if (!isUnfit) for (const { poolId, left } of bounded) room.set(poolId, left);
    return isUnfit;
  });
}
