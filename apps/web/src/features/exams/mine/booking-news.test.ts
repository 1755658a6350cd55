import { bookingId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { newsOf, stateKey } from "./booking-news.ts";

const none: ReadonlySet<string> = new Set();
const waiting = { id: bookingId.parse(crypto.randomUUID()), name: "모의고사", status: "pending" as const, version: 1 };
const confirmed = { ...waiting, status: "confirmed" as const, version: 2 };

test("what the council decides on a waiting booking is news once", () => {
  expect(newsOf([waiting], [confirmed], none)).toEqual([{ name: "모의고사", what: "confirmed" }]);
  expect(newsOf([confirmed], [confirmed], none)).toEqual([]);
  expect(newsOf([waiting], [{ ...confirmed, status: "rejected" }], none)).toEqual([
    { name: "모의고사", what: "rejected" },
  ]);
});

test("what this page did itself is none, but the council's decision after it is", () => {
  const changed = { ...waiting, version: 2 };
  const doneHere = new Set([stateKey(changed)]);
  expect(newsOf([waiting], [changed], doneHere)).toEqual([]);
  expect(newsOf([changed], [{ ...confirmed, version: 3 }], doneHere)).toEqual([
    { name: "모의고사", what: "confirmed" },
  ]);
  expect(newsOf([waiting], [changed], none)).toEqual([{ name: "모의고사", what: "changed" }]);
});

test("a clock that ran out is news, though nobody changed the booking", () => {
  expect(newsOf([waiting], [{ ...waiting, status: "expired" }], none)).toEqual([{ name: "모의고사", what: "expired" }]);
});

test("bookings that were not on the page before, or were decided already, are none", () => {
  expect(newsOf([], [confirmed, waiting], none)).toEqual([]);
  expect(newsOf([confirmed], [{ ...confirmed, status: "cancelled", version: 3 }], none)).toEqual([]);
});
