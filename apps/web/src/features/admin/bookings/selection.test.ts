import type { BookingId } from "@seonchak/schema";
import { BOOKINGS_AT_ONCE_MAX, bookingId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { NOTHING, pagePressed, pressed, stateOfPage, stillOpen } from "./selection.ts";

const idAt = (at: number) => bookingId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
const [one, two, three, four, five] = [idAt(1), idAt(2), idAt(3), idAt(4), idAt(5)];
const page = [one, two, three, four, five];
const press = (id: BookingId, isRange = false) => ({ id, isRange, page });

test("a box is chosen by a press and let go by the next", () => {
  const chosen = pressed(NOTHING, press(two));
  expect(chosen.ids).toEqual([two]);
  expect(pressed(chosen, press(two)).ids).toEqual([]);
});

test("with Shift everything between the last press and this one is chosen, upwards too, and let go the same way", () => {
  const range = pressed(pressed(NOTHING, press(four)), press(two, true));
  expect([...range.ids].sort()).toEqual([two, three, four]);
  const fewer = pressed(pressed(range, press(three)), press(four, true));
  expect(fewer.ids).toEqual([two]);
});

test("a range that began on another page is this one box", () => {
  const elsewhere = pressed(NOTHING, { id: idAt(90), isRange: false, page: [idAt(90)] });
  expect(pressed(elsewhere, press(five, true)).ids).toEqual([idAt(90), five]);
});

test("a page is chosen as a whole, keeps what is chosen on others, and tells when it is half", () => {
  const half = pressed(pressed(NOTHING, { id: idAt(90), isRange: false, page: [idAt(90)] }), press(one));
  expect(stateOfPage(half, page)).toBe("some");
  const whole = pagePressed(half, page);
  expect(stateOfPage(whole, page)).toBe("all");
  expect(pagePressed(whole, page).ids).toEqual([idAt(90)]);
  expect(stateOfPage(NOTHING, [])).toBe("none");
});

test("no more is chosen than can be confirmed at once", () => {
  const many = Array.from({ length: BOOKINGS_AT_ONCE_MAX + 5 }, (_, at) => idAt(at));
  expect(pagePressed(NOTHING, many).ids).toHaveLength(BOOKINGS_AT_ONCE_MAX);
});

test("what somebody decided meanwhile is no longer chosen", () => {
  expect(stillOpen(pagePressed(NOTHING, page), [two, three]).ids).toEqual([one, four, five]);
});
