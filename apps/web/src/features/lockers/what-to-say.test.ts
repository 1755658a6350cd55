import { expect, test } from "vitest";
import { myLocker } from "./board-for-tests.ts";
import type { LockerView } from "./board-view.ts";
import { renewed, whyNot, whyRefused } from "./what-to-say.ts";

const open = { state: "open", link: "live", mine: null } as const;
const free: LockerView = { lockerNumber: 302, row: 1, column: 2, look: "free", mine: null, heldUntilMs: null };

test.each([
  [free, { state: "open", link: "live" }, undefined],
  [free, { state: "open", link: "polling" }, undefined],
  [free, { state: "upcoming", link: "live" }, "upcoming"],
  [free, { state: "paused", link: "live" }, "paused"],
  [free, { state: "closed", link: "live" }, "closed"],
  [free, { state: "ended", link: "live" }, "closed"],
  [free, { state: "open", link: "offline" }, "offline"],
  [free, { state: "open", link: "away" }, "away"],
  [{ ...free, look: "held" }, { state: "open", link: "live" }, "held"],
  [{ ...free, look: "taken" }, { state: "open", link: "live" }, "taken"],
  [{ ...free, look: "broken" }, { state: "upcoming", link: "live" }, "upcoming"],
] as const)("%o while %o says %s", (locker, now, why) => {
  expect(whyNot(locker, { ...now, mine: null })?.why).toBe(why);
});

test("somebody else's hold says when it ends, and offers another", () => {
  expect(whyNot({ ...free, look: "held", heldUntilMs: 5_000 }, open)).toEqual({
    lockerNumber: 302,
    why: "held",
    againAtMs: 5_000,
    offersNearest: true,
  });
});

test("who owns one is told so without asking the server, and may still press their own", () => {
  const now = { ...open, mine: { hold: null, locker: myLocker(401) } };
  expect(whyNot(free, now)?.why).toBe("ownsAnother");
  expect(whyNot({ ...free, lockerNumber: 401, look: "mine", mine: "owned" }, now)).toBeNull();
  expect(whyNot({ ...free, look: "taken" }, now)).toMatchObject({ why: "taken", offersNearest: false });
});

function refusal(reason: "LOCKER_HELD" | "COOLING_DOWN" | "OWNS_ANOTHER", retryAfterMs?: number) {
  const more = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { reason, message: "왜 안 되는지", requestId: "r", ...more };
}

test("another locker is offered only where it would help", () => {
  expect(whyRefused(302, refusal("LOCKER_HELD"), 0)).toMatchObject({ message: "왜 안 되는지", offersNearest: true });
  expect(whyRefused(302, refusal("OWNS_ANOTHER"), 0)).toMatchObject({ why: "ownsAnother", offersNearest: false });
});

test("a pause says until when", () => {
  expect(whyRefused(302, refusal("COOLING_DOWN", 45_000), 1_000).againAtMs).toBe(46_000);
});

test("no answer at all is said as such", () => {
  expect(whyRefused(302, null, 0).why).toBe("unanswered");
});

test.each([
  ["upcoming", { state: "open", link: "live", nowMs: 0 }],
  ["paused", { state: "open", link: "live", nowMs: 0 }],
  ["offline", { state: "open", link: "polling", nowMs: 0 }],
] as const)("%s is taken back once it is over, and the locker offered", (why, now) => {
  const says = { lockerNumber: 302, why, offersNearest: false };
  expect(renewed(says, now)).toEqual({ lockerNumber: 302, why: "back", offersNearest: true });
  expect(renewed(says, { state: why === "offline" ? "open" : why, link: "offline", nowMs: 0 })).toBe(says);
});

test("a pause that is over offers the locker again", () => {
  const says = whyRefused(302, refusal("COOLING_DOWN", 45_000), 0);
  expect(renewed(says, { state: "open", link: "live", nowMs: 44_999 })).toBe(says);
  expect(renewed(says, { state: "open", link: "live", nowMs: 45_000 }).why).toBe("back");
});
