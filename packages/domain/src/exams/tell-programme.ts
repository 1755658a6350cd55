import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { examSource } from "./exam-source.ts";

/**
 * Tells Redis a programme's pause and hold time; what was changed is in force once this returns (SPECS 2). A programme of
 * manual approval has nothing there.
 */
export async function tellProgramme(deps: Deps, programmeId: EventId): Promise<void> {
  deps.caches.programmes.invalidate();
  const loaded = await examSource.load(deps, programmeId);
  if (loaded) await storeAnswers(() => deps.holdStore.writeEvent(loaded.event));
}
