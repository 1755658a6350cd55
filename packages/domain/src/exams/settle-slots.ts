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
 * Ends the live holds on slots that were closed; their students are told why. One that is being confirmed in this moment
 * is decided by Postgres, which knows that the slot is closed.
 */
export async function withdrawHoldsOnSlots(deps: Deps, programme: Programme, slotIds: string[]): Promise<number> {
  if (programme.approval === "manual" || slotIds.length === 0) return 0;
  const event = examEvent(programme.id);
  const holds = await storeAnswers(() => withWarmEvent(deps, event, () => deps.holdStore.listHolds(event.id)));
  const closed = new Set<string>(slotIds);
  const onClosed = holds.filter(({ claims }) => claims.some(({ poolId }) => closed.has(poolId)));
  return (
    await withdrawHolds(
      deps,
      onClosed.map((hold) => ({ ...hold, event })),
    )
  ).endedCount;
}
