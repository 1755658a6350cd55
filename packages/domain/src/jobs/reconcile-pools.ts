import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { decideGivenBack } from "../hold-engine/outcomes.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { lockerSource, readLockerPools } from "../lockers/locker-source.ts";

/** A confirmation takes milliseconds; one that takes this long has lost its process or its connection. */
const CONFIRMING_MS = 15_000;
/** Rows changed within this time are sent again, in case the answer to a commit was lost. */
const RECENT_MS = 60_000;
const SEND_MAX = 500;

/** Ends holds whose confirmation broke off, by what Postgres says of their outcome (DESIGN 3). */
export async function settleConfirmingHolds(
  deps: Deps,
  eventId: EventId,
  confirmingForMs = CONFIRMING_MS,
): Promise<number> {
  const holds = await withWarmEvent(deps, lockerEvent(eventId), () =>
    deps.holdStore.listHolds(eventId, confirmingForMs),
  );
  if (holds.length === 0) return 0;
  const outcomes = await decideGivenBack(deps, holds);
  const ends = holds.map(({ holdId }) => {
    const how = outcomes.get(holdId)?.outcome === "confirmed" ? ("confirmed" as const) : ("withdrawn" as const);
    return { holdId, how };
  });
  const pools = await readLockerPools(
    deps,
    eventId,
    holds.flatMap((hold) => hold.claims.map((claim) => claim.poolId)),
  );
  await deps.holdStore.settle(eventId, ends, pools);
  return holds.length;
}

/** Sends Redis again what changed lately: absolute values with versions, so that nothing can be counted twice. */
export async function resendRecentPools(deps: Deps, eventId: EventId): Promise<void> {
  const rows = await deps.prisma.$queryRaw<{ locker_id: string }[]>`
    SELECT locker_id FROM round_lockers
    WHERE round_id = ${eventId}::uuid AND changed_at > now() - ${RECENT_MS}::int * interval '1 millisecond'`;
  await resend(
    deps,
    eventId,
    rows.map((row) => row.locker_id),
  );
}

/** Compares every pool with its row and sends those that Redis has older. */
export async function reconcilePools(deps: Deps, eventId: EventId): Promise<number> {
  const loaded = await lockerSource.load(deps, eventId);
  if (!loaded) return 0;
  const state = await withWarmEvent(deps, lockerEvent(eventId), () => deps.holdStore.readEvent(eventId));
  await deps.holdStore.writeEvent(loaded.event);
  const known = new Map(state.pools.map((pool) => [pool.poolId, pool.version]));
  const behind = loaded.pools.filter((pool) => (known.get(pool.poolId) ?? -1n) < pool.version);
  for (let i = 0; i < behind.length; i += SEND_MAX)
    await deps.holdStore.settle(eventId, [], behind.slice(i, i + SEND_MAX));
  return behind.length;
}

async function resend(deps: Deps, eventId: EventId, lockerIds: string[]): Promise<void> {
  for (let i = 0; i < lockerIds.length; i += SEND_MAX) {
    await deps.holdStore.settle(eventId, [], await readLockerPools(deps, eventId, lockerIds.slice(i, i + SEND_MAX)));
  }
}
