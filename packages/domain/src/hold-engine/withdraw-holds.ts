import type { LiveHold } from "@seonchak/holds";
import type { HoldId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "./event-source.ts";
import { endHold, settleQuietly } from "./hold-engine.ts";
import { decideGivenBack, readOutcomes } from "./outcomes.ts";

/** A hold that the council ends. */
export type HoldToEnd = Pick<LiveHold, "holdId" | "studentId"> & { event: HoldEvent };

/**
 * Ends holds by their id. One that ended or was being confirmed meanwhile is what its outcome says: perhaps confirmed,
 * and then named in `becameConfirmed`.
 */
export async function withdrawHolds(
  deps: Deps,
  holds: HoldToEnd[],
): Promise<{ endedCount: number; becameConfirmed: HoldId[] }> {
  let endedCount = 0;
  const becameConfirmed: HoldId[] = [];
  for (const { event, ...hold } of holds) {
    const ref = { holdId: hold.holdId, studentId: null, poolId: null };
    const { word } = await endHold(deps, event, { ...ref, how: "withdrawn" });
    if (word === "ENDED") {
      endedCount += 1;
      continue;
    }
    const decide = word === "CONFIRMING" ? decideGivenBack(deps, [hold]) : readOutcomes(deps, [hold.holdId]);
    const outcome = (await decide).get(hold.holdId);
    if (outcome?.outcome === "confirmed") becameConfirmed.push(hold.holdId);
    if (word !== "CONFIRMING") continue;
    if (outcome?.outcome !== "confirmed") endedCount += 1;
    const how = outcome?.outcome === "confirmed" ? "confirmed" : "withdrawn";
    await settleQuietly(deps, event.id, { ends: [{ holdId: hold.holdId, how }], pools: [] });
  }
  return { endedCount, becameConfirmed };
}
