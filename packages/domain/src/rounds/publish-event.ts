import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { lockerSource } from "../lockers/locker-source.ts";

/** Tells Redis a round's times and rules; what was changed is in force once this returns (SPECS 2). */
export async function publishEvent(deps: Deps, roundId: EventId): Promise<void> {
  deps.caches.rounds.invalidate();
  const loaded = await lockerSource.load(deps, roundId);
  if (loaded) await storeAnswers(() => deps.holdStore.writeEvent(loaded.event));
}
