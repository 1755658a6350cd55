import type { LockerView, SectionView } from "./board-view.ts";

/**
 * The free locker to offer instead of another: the closest in the same location, else the first free one of the
 * location listed nearest to it. Ties go to the lower number. Undefined when nothing is free.
 */
export function nearestFree(sections: readonly SectionView[], fromNumber: number): LockerView | undefined {
  const home = sections.findIndex((section) => section.lockers.some((locker) => locker.lockerNumber === fromNumber));
  const from = sections[home]?.lockers.find((locker) => locker.lockerNumber === fromNumber);
  const byNearness = sections
    .map((section, at) => ({ section, away: home < 0 ? at : Math.abs(at - home) }))
    .sort((a, b) => a.away - b.away);
  for (const { section, away } of byNearness) {
    const free = section.lockers.filter((locker) => locker.look === "free");
    const [nearest] =
      away === 0 && from ? free.sort((a, b) => distance(a, from) - distance(b, from) || order(a, b)) : free;
    if (nearest) return nearest;
  }
  return undefined;
}

function distance(a: LockerView, b: LockerView): number {
  return Math.hypot(a.row - b.row, a.column - b.column);
}

function order(a: LockerView, b: LockerView): number {
  return a.lockerNumber - b.lockerNumber;
}
