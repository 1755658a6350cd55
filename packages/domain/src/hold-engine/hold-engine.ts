import { EventCold, type EndReply, type HoldRef, type HoldRequest, type PlaceReply, type PoolRow, StoreAway } from "@seonchak/holds";
import type { EventId, HoldId, PoolId, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { EventSource } from "./event-source.ts";
import { withWarmEvent } from "./warm-event.ts";

/** A hold that Redis keeps for us while Postgres decides. */
export type KeptHold = { holdId: HoldId; studentId: StudentId; poolId: PoolId };

/** What one statement in Postgres decided of a batch: the holds that won, with their pools' rows; the others lost. */
export type WonHold = { holdId: HoldId; pool: PoolRow };

/** Redis decides who may try. One round trip when the event is warm. */
export async function placeHold(deps: Deps, source: EventSource, eventId: EventId, request: HoldRequest): Promise<PlaceReply> {
  return storeAnswers(() =>
    withWarmEvent(deps, source, eventId, async () => {
      const reply = await deps.holdStore.place(eventId, request);
      if (reply.word === "COLD") throw new EventCold();
      return reply;
    }),
  );
}

/** Gives a live hold back. A confirming one is only named: its outcome ends it. */
export async function endHold(
  deps: Deps,
  source: EventSource,
  eventId: EventId,
  how: "given_up" | "withdrawn",
  hold: HoldRef,
): Promise<EndReply> {
  const [reply] = await storeAnswers(() => withWarmEvent(deps, source, eventId, () => deps.holdStore.end(eventId, how, [hold])));
  return reply ?? { word: "UNKNOWN", holdId: null };
}

/** Tells Redis what was decided. When Redis is away the reconciler tells it later; the decision stands either way. */
export async function settleQuietly(deps: Deps, eventId: EventId, ends: { holdId: HoldId; how: "confirmed" | "withdrawn" }[], pools: PoolRow[]) {
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
