import type { LockerList, LockerPlace, MyHold, MyLocker, PublicLocker } from "@seonchak/schema";
import { eventId, holdId, locationId } from "@seonchak/schema";

export const ROUND = eventId.parse("11111111-1111-4111-8111-111111111111");
export const HOLD = holdId.parse("22222222-2222-4222-8222-222222222222");
const FLOOR_2 = locationId.parse("33333333-3333-4333-8333-333333333333");
const FLOOR_3 = locationId.parse("44444444-4444-4444-8444-444444444444");

export const OPENS = Date.parse("2026-11-20T09:00:00.000Z");
export const CLOSES = Date.parse("2026-11-27T09:00:00.000Z");
export const ENDS = Date.parse("2027-02-26T09:00:00.000Z");
/** A moment while the round is open. */
export const NOW = OPENS + 3_600_000;

export function at(ms: number): string {
  return new Date(ms).toISOString();
}

export function locker(lockerNumber: number, more: Partial<PublicLocker> = {}): PublicLocker {
  const isSecond = lockerNumber < 400;
  const place = { row: 1, column: lockerNumber % 100, locationId: isSecond ? FLOOR_2 : FLOOR_3 };
  return { lockerNumber, status: "free", heldUntil: null, ...place, ...more };
}

export function place(lockerNumber: number): LockerPlace {
  const { row, column, locationId: where } = locker(lockerNumber);
  return { lockerNumber, locationId: where, nameKo: "정보관 2층", nameEn: "Info Hall 2F", row, column };
}

export function myHold(lockerNumber: number, more: Partial<MyHold> = {}): MyHold {
  const expiresAt = at(NOW + 900_000);
  return { holdId: HOLD, locker: place(lockerNumber), roundId: ROUND, state: "held", expiresAt, ...more };
}

export function myLocker(lockerNumber: number): MyLocker {
  const times = { confirmedAt: at(NOW), usableUntil: at(ENDS) };
  return { locker: place(lockerNumber), roundId: ROUND, roundNameKo: "2학기", roundNameEn: "Autumn", ...times };
}

/** A round with 301-304 on one floor and 401-404 on the next, all free unless said otherwise. */
export function list(more: Partial<LockerList> = {}): LockerList {
  const lockers = [301, 302, 303, 304, 401, 402, 403, 404].map((number) => locker(number));
  const floor = { rows: 1, columns: 4, lockerCount: 4, availableCount: 4 };
  const times = { opensAt: at(OPENS), closesAt: at(CLOSES), expiresAt: at(ENDS) };
  const words = { nameKo: "2학기", nameEn: "Autumn", noticeKo: "", noticeEn: "" };
  return {
    version: "v1",
    round: { id: ROUND, ...words, state: "open", ...times, lockerCount: 8, availableCount: 8 },
    lockers,
    locations: [
      { locationId: FLOOR_2, nameKo: "정보관 2층", nameEn: "Info Hall 2F", ...floor },
      { locationId: FLOOR_3, nameKo: "정보관 3층", nameEn: "Info Hall 3F", ...floor },
    ],
    availableCount: 8,
    isStale: false,
    serverTime: at(NOW),
    mine: { hold: null, locker: null },
    ...more,
  };
}

/** The list with one locker changed. */
export function listWith(changed: PublicLocker, more: Partial<LockerList> = {}): LockerList {
  const before = list(more);
  const lockers = before.lockers.map((other) => (other.lockerNumber === changed.lockerNumber ? changed : other));
  return { ...before, lockers };
}
