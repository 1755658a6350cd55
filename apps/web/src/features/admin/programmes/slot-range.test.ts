import { expect, test } from "vitest";
import { pressSlot, withFirst, withLast } from "./slot-range.ts";

test("two presses make a range, in the order of time; a third begins anew", () => {
  expect(pressSlot(null, 4)).toEqual({ first: 4, last: 4 });
  const one = pressSlot({ first: 0, last: 9 }, 4);
  expect(one).toEqual({ first: 4, last: 4 });
  expect(pressSlot(one, 7)).toEqual({ first: 4, last: 7 });
  expect(pressSlot(pressSlot(one, 7), 5)).toEqual({ first: 5, last: 5 });
  expect(pressSlot(one, 2)).toEqual({ first: 2, last: 2 });
});

test("a range never becomes empty: the other end gives way", () => {
  expect(withFirst({ first: 2, last: 5 }, 8)).toEqual({ first: 8, last: 8 });
  expect(withLast({ first: 2, last: 5 }, 1)).toEqual({ first: 1, last: 1 });
  expect(withLast({ first: 2, last: 5 }, 3)).toEqual({ first: 2, last: 3 });
  expect([withFirst(null, 3), withLast(null, 3)]).toEqual(Array(2).fill({ first: 3, last: 3 }));
});
