import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { Refusal } from "../refusal.ts";
import { readActiveEvents } from "./active-events.ts";

/** Every event has its turn, whatever happens to another; the first failure is thrown when all had theirs. */
export async function runForEvents(deps: Deps, run: (event: HoldEvent) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const event of await readActiveEvents(deps)) {
    try {
      await run(event);
    } catch (error) {
      // Another process is warming it: the next turn finds it done.
      if (!(error instanceof Refusal && error.reason === "WARMING")) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
