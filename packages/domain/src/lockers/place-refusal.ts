import type { PlaceReply } from "@seonchak/holds";
import type { RefusalReason } from "@seonchak/schema";
import { Refusal } from "../refusal.ts";
import type { DirectoryLocker, RoundPlan } from "../rounds/round-directory.ts";

const plainReasons = {
  COLD: "WARMING",
  CONFIRMING: "CONFIRMING",
  NOT_YOURS: "HOLD_NOT_YOURS",
  HOLDS_ANOTHER: "HOLDS_ANOTHER",
  OWNS_THIS: "ALREADY_YOURS",
  OWNS_ANOTHER: "OWNS_ANOTHER",
  PAUSED: "ROUND_PAUSED",
  CLOSED: "ROUND_CLOSED",
  NOT_ELIGIBLE: "NOT_ELIGIBLE",
  BEHIND: "HISTORY_BEHIND",
} as const satisfies Partial<Record<PlaceReply["word"], RefusalReason>>;

/** Why a press got no hold, as a refusal that names the locker's own state. */
export function refusalOfPlace(
  reply: Exclude<PlaceReply, { word: "HELD" | "STANDING" }>,
  locker: DirectoryLocker,
  plan: RoundPlan,
): Refusal {
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
      return new Refusal(reasonOfFull(reply, plan.byPool.get(reply.poolId) ?? locker));
    default:
      return new Refusal(plainReasons[reply.word]);
  }
}

function reasonOfFull(
  { capacity, confirmedCount }: { capacity: number; confirmedCount: number },
  locker: DirectoryLocker,
): RefusalReason {
  if (confirmedCount > 0) return "LOCKER_TAKEN";
  if (capacity > 0) return "LOCKER_HELD";
  return locker.condition === "reserved" ? "LOCKER_RESERVED" : "LOCKER_BROKEN";
}
