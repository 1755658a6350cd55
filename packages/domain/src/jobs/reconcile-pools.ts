import type { PoolRow } from "@seonchak/holds";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { decideGivenBack } from "../hold-engine/outcomes.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";

/** A confirmation takes milliseconds; one that takes this long has lost its process or its connection. */
const CONFIRMING_MS = 15_000;
/** Rows changed within this time are sent again, in case the answer to a commit was lost. */
const RECENT_MS = 60_000;
const SEND_MAX = 500;

/** Ends holds whose confirmation broke off, by what Postgres says of their outcome (DESIGN 3). */
export async function settleConfirmingHolds(
  deps: Deps,
  event: HoldEvent,
  confirmingForMs = CONFIRMING_MS,
): Promise<number> {
  const holds = await withWarmEvent(deps, event, () => deps.holdStore.listHolds(event.id, confirmingForMs));
  if (holds.length === 0) return 0;
  const outcomes = await decideGivenBack(deps, holds);
  const ends = holds.map(({ holdId }) => {
    const how = outcomes.get(holdId)?.outcome === "confirmed" ? ("confirmed" as const) : ("withdrawn" as const);
    return { holdId, how };
  });
  const poolIds = holds.flatMap((hold) => hold.claims.map((claim) => claim.poolId));
  await deps.holdStore.settle(event.id, ends, await event.source.readPools(deps, event.id, poolIds));
  return holds.length;
}

/** Sends Redis again what changed lately: absolute values with versions, so that nothing can be counted twice. */
export async function resendRecentPools(deps: Deps, { id, source }: HoldEvent): Promise<void> {
  await send(deps, id, await source.recentPools(deps, id, RECENT_MS));
}

/** Compares every pool with its row and sends those that Redis has older. */
export async function reconcilePools(deps: Deps, event: HoldEvent): Promise<number> {
  const loaded = await event.source.load(deps, event.id);
  if (!loaded) return 0;
  const state = await withWarmEvent(deps, event, () => deps.holdStore.readEvent(event.id));
  await deps.holdStore.writeEvent(loaded.event);
  const known = new Map(state.pools.map((pool) => [pool.poolId, pool.version]));
  const behind = loaded.pools.filter((pool) => (known.get(pool.poolId) ?? -1n) < pool.version);
  await send(deps, event.id, behind);
  return behind.length;
}

async function send(deps: Deps, id: HoldEvent["id"], pools: PoolRow[]): Promise<void> {
  for (let i = 0; i < pools.length; i += SEND_MAX) await deps.holdStore.settle(id, [], pools.slice(i, i + SEND_MAX));
}
