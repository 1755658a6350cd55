import { expect, test } from "vitest";
import { roomForChange } from "./room-for-change.ts";

const hour = (from: number, to: number) => ({ startMs: from * 3_600_000, endMs: to * 3_600_000 });
const rooms = [
  { ...hour(9, 10), remaining: 50 },
  { ...hour(12, 14), remaining: 30 },
];
const own = { ...hour(10, 12), people: 20 };

test("a time that this booking itself fills has room for its own people", () => {
  expect(roomForChange(rooms, null, hour(10, 12))).toBe(0);
  expect(roomForChange(rooms, own, hour(10, 12))).toBe(20);
});

test("a change that begins in its own time and ends beside it has the room of the narrower part", () => {
  expect(roomForChange(rooms, own, hour(9, 11))).toBe(20);
  expect(roomForChange(rooms, own, hour(12, 13))).toBe(30);
  expect(roomForChange([{ ...hour(9, 14), remaining: 5 }], own, hour(11, 13))).toBe(5);
  expect(roomForChange([{ ...hour(9, 14), remaining: 5 }], own, hour(10, 12))).toBe(25);
});

test("beyond what is open there is none", () => {
  expect(roomForChange(rooms, own, hour(13, 15))).toBe(0);
});
