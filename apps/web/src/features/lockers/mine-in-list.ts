import type { HeldLocker, LockerList, LockerStatus, MyLocker } from "@seonchak/schema";

/** The list with what the server has just answered to my press, until it is read again. */
export function withHold(list: LockerList, held: HeldLocker): LockerList {
  const { holdId, locker, expiresAt } = held;
  const hold = { holdId, locker, roundId: list.round.id, state: "held" as const, expiresAt };
  return {
    ...withStatus(list, locker.lockerNumber, { status: "held", heldUntil: expiresAt }),
    mine: { hold, locker: list.mine?.locker ?? null },
  };
}

export function withoutHold(list: LockerList, lockerNumber: number): LockerList {
  if (list.mine?.hold?.locker.lockerNumber !== lockerNumber) return list;
  return { ...withStatus(list, lockerNumber, { status: "free" }), mine: { ...list.mine, hold: null } };
}

export function withLocker(list: LockerList, locker: MyLocker): LockerList {
  return { ...withStatus(list, locker.locker.lockerNumber, { status: "taken" }), mine: { hold: null, locker } };
}

export function withoutLocker(list: LockerList, lockerNumber: number): LockerList {
  if (list.mine?.locker?.locker.lockerNumber !== lockerNumber) return list;
  return { ...withStatus(list, lockerNumber, { status: "free" }), mine: { ...list.mine, locker: null } };
}

function withStatus(list: LockerList, lockerNumber: number, now: { status: LockerStatus; heldUntil?: string }) {
  const { status, heldUntil = null } = now;
  const lockers = list.lockers.map((locker) =>
    locker.lockerNumber === lockerNumber ? { ...locker, status, heldUntil } : locker,
  );
  return { ...list, lockers };
}
