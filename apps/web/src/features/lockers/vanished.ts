import type { HistoryKind, Mine, MyHistoryEntry } from "@seonchak/schema";
import type { Says } from "./press.ts";

/** What I had and have no more, though nobody here let it go. */
export type Vanished = {
  what: "hold" | "locker";
  lockerNumber: number;
  /** Its time was up: nobody took it. */
  hasRunOut: boolean;
  /** When it was last seen, ms by the server's clock. */
  seenAtMs: number;
};

/** Ends that come this late are the clock's doing, ms. */
const RUNS_OUT_WITHIN_MS = 1_500;

/** Mine as it was read at a moment of the server's clock. */
export type Reading = { mine: Mine | null; atMs: number };

/** Compares two readings. `endedHere` are the ids that this page itself gave back or confirmed. */
export function vanished(before: Reading, now: Reading, endedHere: ReadonlySet<string>): Vanished | null {
  if (!before.mine || !now.mine) return null;
  const seenAtMs = before.atMs;
  const lost = lostHold(before.mine, now, endedHere) ?? lostLocker(before.mine, now, endedHere);
  return lost && { ...lost, seenAtMs };
}

function lostHold({ hold }: Mine, { mine, atMs }: Reading, endedHere: ReadonlySet<string>) {
  if (!hold || mine?.hold?.holdId === hold.holdId || endedHere.has(hold.holdId)) return null;
  const { lockerNumber } = hold.locker;
  if (mine?.locker?.locker.lockerNumber === lockerNumber) return null;
  const leftMs = hold.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(hold.expiresAt) - atMs;
  return { what: "hold" as const, lockerNumber, hasRunOut: leftMs <= RUNS_OUT_WITHIN_MS };
}

function lostLocker({ locker }: Mine, { mine, atMs }: Reading, endedHere: ReadonlySet<string>) {
  if (!locker) return null;
  const { lockerNumber } = locker.locker;
  const isStillMine = mine?.locker?.locker.lockerNumber === lockerNumber;
  if (isStillMine || endedHere.has(lockerKey(locker.roundId, lockerNumber))) return null;
  return { what: "locker" as const, lockerNumber, hasRunOut: Date.parse(locker.usableUntil) <= atMs };
}

/** A confirmed locker in the set of what was ended here. */
export function lockerKey(roundId: string, lockerNumber: number): string {
  return `${roundId}/${lockerNumber}`;
}

const endings: Partial<Record<HistoryKind, Says["why"]>> = {
  expired: "expired",
  ended: "expired",
  withdrawn: "withdrawn",
  given_up: "givenUpElsewhere",
  released: "givenUpElsewhere",
  revoked: "revoked",
};

/** How it ended, from my history, newest first; null while the history does not know it yet. */
export function howItEnded(history: readonly MyHistoryEntry[], lost: Vanished): Says["why"] | null {
  const ending = history.find(
    (entry) =>
      entry.locker?.lockerNumber === lost.lockerNumber &&
      entry.kind in endings &&
      Date.parse(entry.at) >= lost.seenAtMs - RUNS_OUT_WITHIN_MS,
  );
  return (ending && endings[ending.kind]) ?? null;
}
