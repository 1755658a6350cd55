import type { Claim, EndReply, HoldRef, HoldRequest, PlaceReply, PoolRow } from "@seonchak/holds";
import { EventCold, StoreAway } from "@seonchak/holds";
import type { EventId, HoldId, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { HoldEvent } from "./event-source.ts";
import { withWarmEvent } from "./warm-event.ts";

/** A hold that Redis keeps for us while Postgres decides. */
export type KeptHold = { holdId: HoldId; studentId: StudentId; claims: Claim[] };

/** What one statement in Postgres decided of a batch: the holds that won, with their pools' rows; the others lost. */
export type WonHold = { holdId: HoldId; pools: PoolRow[] };

/** Redis decides who may try. One round trip when the event is warm. */
export async function placeHold(deps: Deps, event: HoldEvent, request: HoldRequest): Promise<PlaceReply> {
  return storeAnswers(() =>
    withWarmEvent(deps, event, async () => {
      const reply = await deps.holdStore.place(event.id, request);
      if (reply.word === "COLD") throw new EventCold();
      return reply;
    }),
  );
}

/** Gives a live hold back. A confirming one is only named: its outcome ends it. */
export async function endHold(
  deps: Deps,
  event: HoldEvent,
  hold: HoldRef & { how: "given_up" | "withdrawn" },
): Promise<EndReply> {
  const [reply] = await storeAnswers(() =>
    withWarmEvent(deps, event, () => deps.holdStore.end(event.id, hold.how, [hold])),
  );
  return reply ?? { word: "UNKNOWN", holdId: null };
}

/** What Postgres decided: holds that ended, and pools as their rows are now. */
export type Settlement = { ends?: { holdId: HoldId; how: "confirmed" | "withdrawn" }[]; pools: PoolRow[] };

/** Tells Redis what was decided. When Redis is away the reconciler tells it later; the decision stands either way. */
export async function settleQuietly(deps: Deps, eventId: EventId, { ends = [], pools }: Settlement): Promise<void> {
  try {
    await deps.holdStore.settle(eventId, ends, pools);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
  }
}

/** Holds fail closed: an absent store is a clear refusal, never a guess (DESIGN 5). */
export async function storeAnswers<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoreAway) throw new Refusal("STORE_AWAY", { retryAfterMs: 1_000 });
    if (error instanceof EventCold) throw new Refusal("WARMING", { retryAfterMs: 500 });
    throw error;
  }
}
