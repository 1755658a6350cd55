import { expect, test } from "vitest";
import { at, CLOSES, ENDS, list, listWith, locker, myHold, myLocker, NOW, OPENS } from "./board-for-tests.ts";
import { boardView, findLocker, momentsOf } from "./board-view.ts";

function look(view: ReturnType<typeof boardView>, lockerNumber: number) {
  return findLocker(view.sections, lockerNumber)?.locker.look;
}

test("lockers stand in their locations, row by row", () => {
  const [second, third] = boardView(list(), NOW).sections;
  expect(second?.lockers.map((each) => each.lockerNumber)).toEqual([301, 302, 303, 304]);
  expect(third?.nameEn).toBe("Info Hall 3F");
});

test("held is not free, in the round and in its location", () => {
  const view = boardView(listWith(locker(302, { status: "held", heldUntil: at(NOW + 60_000) })), NOW);
  expect([view.freeCount, view.lockerCount, view.sections.map((section) => section.freeCount)]).toEqual([7, 8, [3, 4]]);
});

test("a hold that has ended shows as free the millisecond it ends, though nobody has said so", () => {
  const held = listWith(locker(302, { status: "held", heldUntil: at(NOW + 60_000) }));
  expect(look(boardView(held, NOW + 59_999), 302)).toBe("held");
  const view = boardView(held, NOW + 60_000);
  expect([look(view, 302), view.freeCount]).toEqual(["free", 8]);
});

test("a hold under confirmation has no end", () => {
  expect(look(boardView(listWith(locker(302, { status: "held", heldUntil: null })), NOW + 1e9), 302)).toBe("held");
});

test("my own are mine, whatever their public status", () => {
  const mine = { hold: myHold(302), locker: myLocker(401) };
  const view = boardView({ ...listWith(locker(302, { status: "held" })), mine }, NOW);
  expect(findLocker(view.sections, 302)?.locker).toMatchObject({ look: "mine", mine: "hold" });
  expect(findLocker(view.sections, 401)?.locker).toMatchObject({ look: "mine", mine: "owned" });
});

test("my hold is no longer mine once its time is up", () => {
  const held = listWith(locker(302, { status: "held", heldUntil: at(NOW + 900_000) }));
  const view = boardView({ ...held, mine: { hold: myHold(302), locker: null } }, NOW + 900_000);
  expect(look(view, 302)).toBe("free");
});

test("the round opens, closes and ends by the clock alone", () => {
  const upcoming = list({ round: { ...list().round, state: "upcoming" } });
  const states = [OPENS - 1, OPENS, CLOSES - 1, CLOSES, ENDS].map((nowMs) => boardView(upcoming, nowMs).state);
  expect(states).toEqual(["upcoming", "open", "open", "closed", "ended"]);
});

test("a paused round stays paused until somebody says otherwise", () => {
  expect(boardView(list({ round: { ...list().round, state: "paused" } }), NOW).state).toBe("paused");
});

test("it renews itself at the round's times and when holds end", () => {
  const held = listWith(locker(302, { status: "held", heldUntil: at(NOW + 60_000) }));
  expect(momentsOf(held)).toEqual([OPENS, CLOSES, ENDS, NOW + 60_000]);
});
