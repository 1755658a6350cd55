import type { PlaceReply } from "@seonchak/holds";
import type { RefusalReason } from "@seonchak/schema";
import { Refusal } from "../refusal.ts";

const reasons = {
  COLD: "WARMING",
  CONFIRMING: "CONFIRMING",
  NOT_YOURS: "HOLD_NOT_YOURS",
  HOLDS_ANOTHER: "HOLDS_ANOTHER",
  OWNS_THIS: "ALREADY_YOURS",
  OWNS_ANOTHER: "OWNS_ANOTHER",
  CLOSED: "ROUND_CLOSED",
  NOT_ELIGIBLE: "NOT_ELIGIBLE",
  BEHIND: "HISTORY_BEHIND",
} as const satisfies Partial<Record<PlaceReply["word"], RefusalReason>>;

/** What a kind calls its own: that it is paused, and that a pool has no room. */
export type KindWords = {
  PAUSED: RefusalReason;
  full(reply: Extract<PlaceReply, { word: "FULL" }>): RefusalReason;
};

/** Why a press got no hold, in the words of its kind. */
export function refusalOf(reply: Exclude<PlaceReply, { word: "HELD" | "STANDING" }>, kind: KindWords): Refusal {
  switch (reply.word) {
    case "ENDED":
      return new Refusal("HOLD_GONE");
    case "NOT_OPEN":
      return new Refusal("ROUND_NOT_OPEN", {
        opensAt: new Date(reply.opensAtMs).toISOString(),
        retryAfterMs: reply.opensAtMs - reply.nowMs,
      });
    case "TOO_MANY":
      return new Refusal("TOO_MANY_REQUESTS", { retryAfterMs: reply.retryAfterMs });
    case "COOLING":
      return new Refusal("COOLING_DOWN", { retryAfterMs: reply.retryAfterMs });
    case "FULL":
      return new Refusal(kind.full(reply));
    case "PAUSED":
      return new Refusal(kind.PAUSED);
    default:
      return new Refusal(reasons[reply.word]);
  }
}
