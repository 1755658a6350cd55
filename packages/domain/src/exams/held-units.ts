import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { examEvent } from "./exam-event.ts";
import type { Programme } from "./programmes.ts";

/** People in a slot, by its pool. */
export type HeldUnits = ReadonlyMap<string, number>;

/**
 * How many people live holds take in which slot, of a programme of automatic approval; none of a manual one. Costs what
 * is held at this moment, not what there is, and once for all who ask at once. Refuses STORE_AWAY: a figure without holds
 * would promise too much.
 */
export async function readHeldUnits(
  deps: Deps,
  { id, approval }: Pick<Programme, "id" | "approval">,
): Promise<HeldUnits> {
  return approval === "manual" ? new Map() : deps.caches.heldUnits.read(id, () => readNow(deps, id));
}

async function readNow(deps: Deps, id: EventId): Promise<HeldUnits> {
  const held = new Map<string, number>();
  const holds = await storeAnswers(() => withWarmEvent(deps, examEvent(id), () => deps.holdStore.listHolds(id)));
  for (const { poolId, units } of holds.flatMap(({ claims }) => claims))
    held.set(poolId, (held.get(poolId) ?? 0) + units);
  return held;
}
