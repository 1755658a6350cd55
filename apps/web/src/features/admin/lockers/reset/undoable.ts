import type { ResetRow } from "@seonchak/schema";

/** The resets that can be taken back now, newest first. One that only ended holds has nothing to give back. */
export function undoable(resets: readonly ResetRow[], nowMs: number): ResetRow[] {
  return resets
    .filter((reset) => reset.undoneAt === null && reset.releasedCount > 0 && Date.parse(reset.undoUntil) > nowMs)
    .sort((a, b) => b.at.localeCompare(a.at));
}
