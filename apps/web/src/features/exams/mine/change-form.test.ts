import { expect, test } from "vitest";
import { bookingWindow } from "../booking-window.ts";
import { programmeForTests } from "../programme-for-tests.ts";
import { judgeChange } from "./change-form.ts";

const nowMs = Date.parse("2026-11-21T16:03:00+09:00");
const at = (time: string) => new Date(`2026-11-27T${time}:00+09:00`).toISOString();
const ms = (time: string) => Date.parse(at(time));
const programme = programmeForTests();
/** 12:00-13:00 is full. */
const rooms = [
  { startMs: ms("00:00"), endMs: ms("12:00"), remaining: 100 },
  { startMs: ms("13:00"), endMs: ms("23:00"), remaining: 100 },
];
const known = { programme, rooms, window: bookingWindow(programme, nowMs), nowMs };
const booking = { name: "모의고사", start: at("10:00"), end: at("11:00"), people: 50 };
const typed = {
  dayText: "2026-11-27",
  day: "2026-11-27",
  startMinute: 600,
  lengthMinutes: 60,
  people: "50",
  name: "모의고사",
};

test("a form that nobody touched has nothing to send", () => {
  expect(judgeChange(booking, typed, known)).toMatchObject({ stop: "nothing", wanted: null, fit: { kind: "fits" } });
});

test("what fits is sent whole, cleaned as the server cleans it", () => {
  const judged = judgeChange(booking, { ...typed, name: " 기말  고사 ", people: "1,00명", startMinute: 660 }, known);
  expect(judged).toMatchObject({
    stop: null,
    wanted: { name: "기말 고사", start: at("11:00"), end: at("12:00"), people: 100 },
  });
});

test.each([
  ["people", { people: "0" }],
  ["people", { people: "50001" }],
  ["name", { name: "   " }],
  ["day", { dayText: "2026-11-22" }],
  ["short", { people: "101" }],
  ["full", { startMinute: 690 }],
] as const)("%s keeps it from being sent", (stop, change) => {
  expect(judgeChange(booking, { ...typed, ...change }, known)).toMatchObject({ stop, wanted: null });
});

test("before the room is known it may be sent: the server has the last word", () => {
  const judged = judgeChange(booking, { ...typed, startMinute: 690 }, { ...known, rooms: undefined });
  expect(judged).toMatchObject({ stop: null, fit: { kind: "unknown" } });
});

test("what asks for nothing more is sent, though others have taken what was left", () => {
  const full = { ...known, rooms: [] };
  expect(judgeChange(booking, { ...typed, name: "기말고사" }, full)).toMatchObject({ stop: null });
  expect(judgeChange(booking, { ...typed, people: "40", lengthMinutes: 30 }, full)).toMatchObject({ stop: null });
  expect(judgeChange(booking, { ...typed, people: "51" }, full)).toMatchObject({ stop: "full", wanted: null });
});
