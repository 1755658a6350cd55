import { Refusal } from "../refusal.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";

/** While a programme is paused a student's booking may shrink, and wants nothing more. Refuses PROGRAMME_PAUSED. */
export function checkGrowth(
  { pausedAt }: Pick<Programme, "pausedAt">,
  { before, after }: { before: Wanted; after: Wanted },
): void {
  const grows = after.people > before.people || after.start < before.start || after.end > before.end;
  if (pausedAt && grows) throw new Refusal("PROGRAMME_PAUSED");
}
