import type { ProgrammeDay } from "@seonchak/schema";

/** How full a day's fullest slot is, 0 to 1. */
export function loadOf({ peakConfirmed, peakCapacity }: Pick<ProgrammeDay, "peakConfirmed" | "peakCapacity">): number {
  return peakCapacity === 0 ? 0 : Math.min(1, peakConfirmed / peakCapacity);
}

export type LoadShade = 0 | 1 | 2 | 3 | 4;

/** How dark a day is drawn: 0 is empty, 4 is full; a few people are never drawn as none. */
export function shadeOfLoad(load: number): LoadShade {
  if (load <= 0) return 0;
  if (load < 0.5) return 1;
  if (load < 0.8) return 2;
  return load < 1 ? 3 : 4;
}
