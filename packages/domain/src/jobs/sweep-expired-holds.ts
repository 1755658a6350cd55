import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

const SWEEP_MAX = 200;
const ROUNDS_MAX = 50;

/** Housekeeping: says in the history that holds are over whose time is up. Nobody waits for it (DESIGN 2). */
export async function sweepExpiredHolds(deps: Deps, eventId: EventId): Promise<number> {
  let swept = 0;
  for (let i = 0; i < ROUNDS_MAX; i++) {
    const count = await deps.holdStore.sweep(eventId, SWEEP_MAX);
    swept += count;
    if (count < SWEEP_MAX) break;
  }
  return swept;
}
