import { expect, test } from "vitest";
import { at, HOLD, list, myHold, myLocker, NOW, place } from "./board-for-tests.ts";
import { withHold, withLocker, withoutHold, withoutLocker } from "./mine-in-list.ts";

const expiresAt = at(NOW + 900_000);
const held = { holdId: HOLD, locker: place(302), expiresAt, expiresIn: 900, serverTime: at(NOW), isNew: true };

function statusOf(after: ReturnType<typeof list>, lockerNumber: number) {
  return after.lockers.find((locker) => locker.lockerNumber === lockerNumber)?.status;
}

test("a hold is there at once, with its end", () => {
  const after = withHold(list(), held);
  expect(after.mine?.hold).toEqual(myHold(302));
  expect(after.lockers.find((locker) => locker.lockerNumber === 302)).toMatchObject({
    status: "held",
    heldUntil: expiresAt,
  });
});

test("given back, it is free at once", () => {
  const after = withoutHold(withHold(list(), held), 302);
  expect([after.mine?.hold, statusOf(after, 302)]).toEqual([null, "free"]);
});

test("giving back another one changes nothing", () => {
  const before = withHold(list(), held);
  expect(withoutHold(before, 303)).toBe(before);
  expect(withoutLocker(before, 303)).toBe(before);
});

test("confirmed, it is mine and no hold any more; released, it is free", () => {
  const confirmed = withLocker(withHold(list(), held), myLocker(302));
  expect([confirmed.mine, statusOf(confirmed, 302)]).toEqual([{ hold: null, locker: myLocker(302) }, "taken"]);
  const released = withoutLocker(confirmed, 302);
  expect([released.mine?.locker, statusOf(released, 302)]).toEqual([null, "free"]);
});
