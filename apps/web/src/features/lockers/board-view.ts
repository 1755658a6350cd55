import type { LockerList, Mine, PublicLocker, PublicRound, RoundState } from "@seonchak/schema";

/** How a locker looks: its public status, but for my own. */
export type Look = "free" | "held" | "taken" | "mine" | "broken" | "reserved";

export type LockerView = {
  lockerNumber: number;
  row: number;
  column: number;
  look: Look;
  /** `hold`: I am choosing it; `owned`: it is my confirmed one. */
  mine: "hold" | "owned" | null;
  /** When somebody else's hold ends, ms by the server's clock; null when nothing ends it. */
  heldUntilMs: number | null;
};

export type SectionView = {
  locationId: string;
  nameKo: string;
  nameEn: string;
  columns: number;
  freeCount: number;
  /** From the top left, row by row, which is also the order of the Tab key. */
  lockers: LockerView[];
};

export type BoardView = { state: RoundState; sections: SectionView[]; freeCount: number; lockerCount: number };

/**
 * What to draw at a moment of the server's clock. A hold that has ended shows as free before the server has said so,
 * because expiry is a comparison (DESIGN 1.2); so counts are made here too.
 */
export function boardView(list: LockerList, nowMs: number): BoardView {
  const sections = list.locations.map((location) => {
    const lockers = list.lockers
      .filter((locker) => locker.locationId === location.locationId)
      .map((locker) => lockerView(locker, list.mine, nowMs))
      .sort((a, b) => a.row - b.row || a.column - b.column);
    const { locationId, nameKo, nameEn } = location;
    const columns = Math.max(location.columns, ...lockers.map((locker) => locker.column), 1);
    return { locationId, nameKo, nameEn, columns, freeCount: countFree(lockers), lockers };
  });
  const all = sections.flatMap((section) => section.lockers);
  return { state: roundStateAt(list.round, nowMs), sections, freeCount: countFree(all), lockerCount: all.length };
}

/** The moments at which a board changes by itself, ms by the server's clock. */
export function momentsOf(list: LockerList): number[] {
  const { opensAt, closesAt, expiresAt } = list.round;
  const ends = list.lockers.flatMap((locker) => locker.heldUntil ?? []);
  return [opensAt, closesAt, expiresAt, ...ends].map((instant) => Date.parse(instant));
}

/** A round's state when the page's own clock has passed one of its times since it was read. */
export function roundStateAt(
  round: Pick<PublicRound, "state" | "opensAt" | "closesAt" | "expiresAt">,
  nowMs: number,
): RoundState {
  if (round.state === "draft") return "draft";
  if (nowMs >= Date.parse(round.expiresAt)) return "ended";
  if (nowMs >= Date.parse(round.closesAt)) return "closed";
  if (round.state === "upcoming" && nowMs >= Date.parse(round.opensAt)) return "open";
  return round.state;
}

/** The one with that number and where it is; undefined when the round has none. */
export function findLocker(sections: readonly SectionView[], lockerNumber: number) {
  for (const section of sections) {
    const locker = section.lockers.find((other) => other.lockerNumber === lockerNumber);
    if (locker) return { locker, section };
  }
  return undefined;
}

function lockerView(locker: PublicLocker, mine: Mine | null, nowMs: number): LockerView {
  const { lockerNumber, row, column, status, heldUntil } = locker;
  const heldUntilMs = status === "held" && heldUntil !== null ? Date.parse(heldUntil) : null;
  const place = { lockerNumber, row, column };
  if (mine?.locker?.locker.lockerNumber === lockerNumber) {
    return { ...place, look: "mine", mine: "owned", heldUntilMs: null };
  }
  if (mine?.hold && mine.hold.locker.lockerNumber === lockerNumber && isLive(mine.hold.expiresAt, nowMs)) {
    return { ...place, look: "mine", mine: "hold", heldUntilMs };
  }
  const hasEnded = heldUntilMs !== null && heldUntilMs <= nowMs;
  return { ...place, look: hasEnded ? "free" : status, mine: null, heldUntilMs: hasEnded ? null : heldUntilMs };
}

/** A hold under confirmation has no end. */
function isLive(expiresAt: string | null, nowMs: number): boolean {
  return expiresAt === null || Date.parse(expiresAt) > nowMs;
}

function countFree(lockers: readonly LockerView[]): number {
  return lockers.filter((locker) => locker.look === "free").length;
}
