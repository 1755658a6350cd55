import { readDrainState, StoreAway } from "@seonchak/holds";
import type { Overview } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { readActiveEvents } from "../jobs/active-events.ts";

/** History on its way to Postgres: the fullest event's queue, because each has its bound. Null while Redis is away. */
export async function readHistoryQueue(deps: Deps): Promise<Overview["historyQueue"]> {
  const events = await readActiveEvents(deps);
  try {
    const drains = await Promise.all(events.map(({ id }) => readDrainState(deps.holdStore, id)));
    const waiting = Math.max(0, ...drains.map(({ appended, drained }) => appended - drained));
    return { waiting, max: deps.holdStore.limits.undrainedMax };
  } catch (error) {
    if (error instanceof StoreAway) return null;
    throw error;
  }
}
