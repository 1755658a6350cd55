import { expect, test } from "vitest";
import type { Span } from "./room.ts";
import { nearestRoom, roomFor, roomsOf, roomsWithin } from "./room.ts";

const at = (time: string) => Date.parse(`2026-11-27T${time}:00+09:00`);
const span = (start: string, end: string): Span => ({ startMs: at(start), endMs: at(end) });
const room = (start: string, end: string, remaining: number) => ({ ...span(start, end), remaining });
const wholeDay = span("00:00", "23:00");
/** 10:00-11:00 is full, from 11:10 there is room for few. */
const rooms = [room("09:00", "10:00", 500), room("11:00", "11:10", 500), room("11:10", "14:00", 20)];

test("there is room where every slot has it: the fewest count", () => {
  expect(roomFor(rooms, span("09:00", "10:00"))).toBe(500);
  expect(roomFor(rooms, span("11:00", "12:00"))).toBe(20);
});

test("a full hour inside a range is never skipped", () => {
  expect(roomFor(rooms, span("09:30", "11:10"))).toBe(0);
  expect(roomFor(rooms, span("10:00", "11:00"))).toBe(0);
  expect(roomFor(rooms, span("13:30", "14:10"))).toBe(0);
  expect(roomFor([], span("09:00", "10:00"))).toBe(0);
});

test("nothing fits between a full hour and few places but the ten minutes there", () => {
  const wish = { ...span("10:10", "10:20"), people: 100 };
  expect(nearestRoom(rooms, wish, wholeDay)).toEqual(span("09:50", "10:00"));
  expect(nearestRoom(rooms, { ...span("10:50", "11:00"), people: 100 }, wholeDay)).toEqual(span("11:00", "11:10"));
});

test("the nearest range is as long as the one wished for, and may go over neighbours with other room", () => {
  const wish = { ...span("10:30", "11:30"), people: 10 };
  expect(nearestRoom(rooms, wish, wholeDay)).toEqual(span("11:00", "12:00"));
  expect(nearestRoom(rooms, { ...wish, people: 21 }, wholeDay)).toEqual(span("09:00", "10:00"));
  expect(nearestRoom(rooms, { ...wish, people: 501 }, wholeDay)).toBeNull();
});

test("nothing outside of what can be booked is offered", () => {
  const wish = { ...span("10:30", "11:00"), people: 10 };
  expect(nearestRoom(rooms, wish, span("13:00", "23:00"))).toEqual(span("13:00", "13:30"));
  expect(nearestRoom(rooms, wish, span("13:45", "23:00"))).toBeNull();
});

test("what goes on over midnight is cut to the day that is asked for", () => {
  const [month] = roomsOf({
    intervals: [{ start: "2026-11-01T00:00:00+09:00", end: "2026-12-01T00:00:00+09:00", remaining: 50_000 }],
  });
  expect(month && roomsWithin([month], span("09:00", "10:00"))).toEqual([room("09:00", "10:00", 50_000)]);
  expect(roomsWithin(rooms, span("10:00", "11:00"))).toEqual([]);
});
