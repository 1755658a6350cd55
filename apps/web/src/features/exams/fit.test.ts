import { expect, test } from "vitest";
import { bookingWindow } from "./booking-window.ts";
import { fitOf } from "./fit.ts";
import { programmeForTests } from "./programme-for-tests.ts";

const now = Date.parse("2026-11-21T16:03:00+09:00");
const at = (time: string) => Date.parse(`2026-11-27T${time}:00+09:00`);
const wish = (start: string, end: string, people: number) => ({ startMs: at(start), endMs: at(end), people });
const programme = programmeForTests({ minMinutes: 10 });
/** 10:00-11:00 is full. */
const rooms = [
  { startMs: at("00:00"), endMs: at("10:00"), remaining: 50_000 },
  { startMs: at("11:00"), endMs: at("11:10"), remaining: 40_000 },
  { startMs: at("11:10"), endMs: at("23:00"), remaining: 3_000 },
];
const known = { rooms, window: bookingWindow(programme, now), nowMs: now };

test("what has room in every slot fits, and says for how many", () => {
  expect(fitOf(programme, wish("11:00", "11:10", 40_000), known)).toEqual({ kind: "fits", room: 40_000 });
});

test("a full hour is refused at its start, with the nearest range that has room", () => {
  expect(fitOf(programme, wish("10:00", "10:10", 100), known)).toEqual({
    kind: "refused",
    reason: "SLOT_FULL",
    field: "start",
    room: 0,
    nearest: { startMs: at("09:50"), endMs: at("10:00") },
  });
});

test("too many people for what is left are refused at the people, saying what is left", () => {
  const fit = fitOf(programme, wish("12:00", "13:00", 3_001), known);
  expect(fit).toMatchObject({ reason: "SLOT_FULL", field: "people", room: 3_000 });
  expect(fit.kind === "refused" && fit.nearest).toEqual({ startMs: at("09:00"), endMs: at("10:00") });
});

test.each([
  [wish("12:00", "12:00", 1), "RANGE_REVERSED", "end"],
  [wish("12:05", "12:35", 1), "NOT_ALIGNED", "start"],
  [wish("12:00", "12:30", 50_001), "TOO_MANY_PEOPLE", "people"],
])("the programme's own rules come before any room", (wanted, reason, field) => {
  expect(fitOf(programme, wanted, known)).toMatchObject({ kind: "refused", reason, field });
});

test("a start that the lead time has meanwhile overtaken is too soon", () => {
  const later = Date.parse("2026-11-24T12:00:01+09:00");
  expect(fitOf(programme, wish("12:00", "12:30", 1), { ...known, nowMs: later })).toMatchObject({ reason: "TOO_SOON" });
});

test("before the room is known nothing is promised", () => {
  expect(fitOf(programme, wish("12:00", "12:30", 1), { ...known, rooms: undefined })).toEqual({ kind: "unknown" });
});
