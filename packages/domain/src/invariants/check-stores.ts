import { setTimeout as wait } from "node:timers/promises";
import type { PoolState } from "@seonchak/holds";
import { readOwners } from "@seonchak/holds";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";

/** A change is on its way from Postgres to Redis for a moment; only what stays different counts (DESIGN 4). */
const SECOND_LOOK_MS = 2_000;

/** Every pool against its row: version, capacity, confirmed count, owner; and that no pool is promised twice. */
export async function checkStores(deps: Deps, events: HoldEvent[]): Promise<string[]> {
  const first = await compare(deps, events);
  if (first.size === 0) return [];
  await wait(SECOND_LOOK_MS);
  const second = await compare(deps, events);
  return [...second].filter(([pool]) => first.has(pool)).map(([, breach]) => breach);
}

async function compare(deps: Deps, events: HoldEvent[]): Promise<Map<string, string>> {
  const breaches = new Map<string, string>();
  for (const event of events) {
    const loaded = await event.source.load(deps, event.id);
    const state = await withWarmEvent(deps, event, () => deps.holdStore.readEvent(event.id));
    const owners = await readOwners(deps.holdStore, event.id);
    const known = new Map(state.pools.map((pool) => [pool.poolId, pool]));
    for (const row of loaded?.pools ?? []) {
      const pool = known.get(row.poolId);
      const inRedis = pool ? `${factsOf(pool)} owner ${owners.get(row.poolId) ?? "none"}` : "nothing";
      const inPostgres = `${factsOf(row)} owner ${row.ownerId ?? "none"}`;
      if (inRedis !== inPostgres)
        breaches.set(row.poolId, `pool ${row.poolId}: Redis has ${inRedis}; Postgres has ${inPostgres}`);
      else if (pool && pool.heldUnits > 0 && pool.heldUnits + pool.confirmedCount > Math.max(1, pool.capacity)) {
        breaches.set(row.poolId, `pool ${row.poolId} is confirmed and held at once`);
      }
    }
  }
  return breaches;
}

function factsOf({
  version,
  capacity,
  confirmedCount,
}: Pick<PoolState, "version" | "capacity" | "confirmedCount">): string {
  return `version ${version} capacity ${capacity} confirmed ${confirmedCount}`;
}
