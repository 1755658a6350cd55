import { expect, test } from "vitest";
import type { PressEvent, Says } from "./press.ts";
import { idle, nextPress } from "./press.ts";

const says: Says = {
  lockerNumber: 302,
  why: "refused",
  message: "방금 다른 학생이 먼저 잡았어요.",
  offersNearest: true,
};
const pressed: PressEvent = { type: "pressed", lockerNumber: 302, holdId: "a" };

function after(...events: PressEvent[]) {
  return events.reduce(nextPress, idle);
}

test("a press is only pressing until the server has answered", () => {
  expect(after(pressed)).toEqual({
    step: "pressing",
    pressing: { lockerNumber: 302, holdId: "a", isWaiting: false },
  });
  expect(after(pressed, { type: "held", holdId: "a" })).toEqual(idle);
});

test("pressing again while pressing changes nothing, so that the id stays", () => {
  expect(after(pressed, { type: "pressed", lockerNumber: 303, holdId: "b" })).toEqual(after(pressed));
});

test("a refusal stays at the locker until it is dismissed or another is pressed", () => {
  const refused = after(pressed, { type: "refused", holdId: "a", says });
  expect(refused).toEqual({ step: "said", says });
  expect(nextPress(refused, { type: "dismissed" })).toEqual(idle);
  expect(nextPress(refused, { type: "pressed", lockerNumber: 303, holdId: "b" }).step).toBe("pressing");
});

test("the answer to an earlier press does not touch a later one", () => {
  const later = after(
    pressed,
    { type: "refused", holdId: "a", says },
    { type: "pressed", lockerNumber: 303, holdId: "b" },
  );
  expect(nextPress(later, { type: "held", holdId: "a" })).toEqual(later);
  expect(nextPress(later, { type: "refused", holdId: "a", says })).toEqual(later);
  expect(nextPress(later, { type: "waiting", holdId: "a" })).toEqual(later);
});

test("waiting is shown, and neither a notice nor a dismissal hides a press on its way", () => {
  const waiting = after(pressed, { type: "waiting", holdId: "a" });
  expect(waiting).toMatchObject({ step: "pressing", pressing: { isWaiting: true } });
  expect(nextPress(waiting, { type: "dismissed" })).toEqual(waiting);
  expect(nextPress(waiting, { type: "said", says })).toEqual(waiting);
});

test("who holds another is asked first", () => {
  expect(after(pressed, { type: "holdsAnother", fromNumber: 301, toNumber: 302 })).toEqual({
    step: "switching",
    fromNumber: 301,
    toNumber: 302,
  });
});
