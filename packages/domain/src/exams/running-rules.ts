import { Refusal } from "../refusal.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";

/** While a programme is paused a student's booking may shrink, and wants nothing more. Refuses PROGRAMME_PAUSED. */
export function checkGrowth(
  { pausedAt }: Pick<Programme, "pausedAt">,
  { before, after }: { before: Wanted; after: Wanted },
): void {
  if (pausedAt && isGrowth(before, after)) throw new Refusal("PROGRAMME_PAUSED");
}

/** Whether more is wanted than before: other times, or more people. */
export function isGrowth(before: Wanted, after: Wanted): boolean {
  return after.people > before.people || after.start < before.start || after.end > before.end;
}
