import type { AdminLocker, LockerCondition } from "@seonchak/schema";

export type ConditionEffect = "noteOnly" | "opens" | "closes" | "endsHold" | "keepsOwner" | "keepsConfirming";

/** What setting a locker's condition means for students (SPECS 2): a hold ends, an owner stays. */
export function conditionEffect(
  locker: Pick<AdminLocker, "condition" | "holder" | "confirmedAt" | "heldUntil">,
  condition: LockerCondition,
): ConditionEffect {
  if (condition === locker.condition) return "noteOnly";
  if (locker.holder !== null && locker.confirmedAt !== null) return "keepsOwner";
  if (condition === "available") return "opens";
  if (locker.holder === null) return "closes";
  return locker.heldUntil === null ? "keepsConfirming" : "endsHold";
}
