import type { Deps } from "../deps.ts";
import { openSlots } from "../exams/open-slots.ts";
import { reconcilePools } from "./reconcile-pools.ts";
import { runForEvents } from "./run-for-events.ts";

/**
 * Makes the slots that are missing and tells Redis of them: a programme that is warm already has no pools for them, and
 * the first who wants one would wait for it, and the invariants call it a difference until the next comparison.
 */
export async function makeSlots(deps: Deps): Promise<void> {
  if ((await openSlots(deps)) === 0) return;
  await runForEvents(deps, (event) => reconcilePools(deps, event));
}
