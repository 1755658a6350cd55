import type { PlaceReply } from "@seonchak/holds";
import type { RefusalReason } from "@seonchak/schema";
import { refusalOf } from "../hold-engine/refusal-of.ts";
import type { Refusal } from "../refusal.ts";
import type { DirectoryLocker, RoundPlan } from "../rounds/round-directory.ts";

/** Why a press got no hold, as a refusal that names the locker's own state. */
export function refusalOfPlace(
  reply: Exclude<PlaceReply, { word: "HELD" | "STANDING" }>,
  locker: DirectoryLocker,
  plan: RoundPlan,
): Refusal {
  return refusalOf(reply, {
    PAUSED: "ROUND_PAUSED",
    full: (full) => reasonOfFull(full, plan.byPool.get(full.poolId) ?? locker),
  });
}

function reasonOfFull(
  { capacity, confirmedCount }: { capacity: number; confirmedCount: number },
  locker: DirectoryLocker,
): RefusalReason {
  if (confirmedCount > 0) return "LOCKER_TAKEN";
  if (capacity > 0) return "LOCKER_HELD";
  return locker.condition === "reserved" ? "LOCKER_RESERVED" : "LOCKER_BROKEN";
}
