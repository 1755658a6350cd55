import type { Asked } from "../support/booking-presses.ts";
import { timeOn } from "../support/booking-presses.ts";

/** What is wrong with a booking that is asked for, and the reason and field with which it must be refused. */
type WrongBooking = { what: string; asked: Asked; expected: string };

const GOOD: Asked = { start: timeOn(20, 600), end: timeOn(20, 660), people: 10 };
const wrongStart = (what: string, start: unknown): WrongBooking => ({
  what,
  asked: { ...GOOD, start },
  expected: "400 BAD_INPUT start",
});
const wrongEnd = (what: string, end: unknown): WrongBooking => ({
  what,
  asked: { ...GOOD, end },
  expected: "400 BAD_INPUT end",
});
const wrongPeople = (what: string, people: unknown, reason = "BAD_INPUT"): WrongBooking => ({
  what,
  asked: { ...GOOD, people },
  expected: `400 ${reason} people`,
});
const wrongName = (what: string, name: unknown): WrongBooking => ({
  what,
  asked: { ...GOOD, name },
  expected: "400 BAD_INPUT name",
});
const range = (what: string, [day, from, to]: [number, number, number], expected: string): WrongBooking => ({
  what,
  asked: { ...GOOD, start: timeOn(day, from), end: timeOn(day, to) },
  expected,
});

const formats: WrongBooking[] = [
  wrongStart("the 30th of February", "2026-02-30 10:00"),
  wrongStart("the 29th of February in a year that has none", "2027-02-29T10:00:00+09:00"),
  wrongStart("the 31st of April", "2027-04-31 10:00"),
  wrongStart("month 13", "2027-13-01 10:00"),
  wrongStart("month 0", "2027-00-10 10:00"),
  wrongStart("24 o'clock", "2027-01-01 24:00"),
  wrongStart("minute 60", "2027-01-01 10:60"),
  wrongStart("a leap second", "2027-01-01T23:59:60Z"),
  wrongStart("an offset of 99 hours", "2027-01-01T10:00:00+99:99"),
  wrongStart("an offset of 24 hours", "2027-01-01T10:00:00+24:00"),
  wrongStart("no offset", "2027-01-01T10:00:00"),
  wrongStart("the year 0", "0000-01-01 10:00"),
  wrongStart("a year before the first, by its offset", "0001-01-01T00:00:00+09:00"),
  wrongStart("a year after 9999, by its offset", "9999-12-31T23:50:00-09:00"),
  wrongStart("the year 275760", "+275760-09-13T00:00:00Z"),
  wrongStart("the year -1", "-000001-01-01T00:00:00Z"),
  wrongStart("a day without time", "2027-01-01"),
  wrongStart("slashes", "2027/01/01 10:00"),
  wrongStart("words", "tomorrow at ten"),
  wrongStart("nothing", ""),
  wrongStart("null", null),
  wrongStart("a number", 1_800_000_000_000),
  wrongStart("a list", ["2027-01-01 10:00"]),
  wrongStart("Arabic digits", "٢٠٢٧-٠١-٠١ ١٠:٠٠"),
  wrongStart("NUL behind a time", "2027-01-01 10:00\u0000"),
  wrongStart("SQL behind a time", "2027-01-01 10:00'; DROP TABLE exam_bookings; --"),
  wrongStart("10 kB", "2".repeat(10_000)),
  wrongEnd("the 30th of February as its end", "2026-02-30 10:00"),
  wrongEnd("24 o'clock as its end", "2027-01-01 24:00"),
  wrongEnd("no end", undefined),
  wrongPeople("nobody", 0),
  wrongPeople("fewer than nobody", -1),
  wrongPeople("half a person", 1.5),
  wrongPeople("people as text", "10"),
  wrongPeople("people as null", null),
  wrongPeople("no people", undefined),
  wrongPeople("a list of people", [10]),
  wrongPeople("more people than integers", 2 ** 53),
  wrongPeople("more people than Postgres counts", 2_147_483_648),
  wrongPeople("one more than any slot can have", 1_000_001),
  wrongPeople("one more than a slot of this programme has", 50_001, "TOO_MANY_PEOPLE"),
  wrongName("no name", undefined),
  wrongName("an empty name", ""),
  wrongName("a name of spaces", "   "),
  wrongName("a name of 61 characters", "가".repeat(61)),
  wrongName("NUL in its name", "모의\u0000고사"),
  wrongName("a lone surrogate in its name", "모의\ud800"),
  wrongName("direction marks in its name", "모의\u202e고사"),
  wrongName("markup as name", "<img src=x>"),
  wrongName("a number as name", 1),
];

const ranges: WrongBooking[] = [
  range("an end before its start", [20, 660, 600], "400 RANGE_REVERSED end"),
  range("an end at its start", [20, 600, 600], "400 RANGE_REVERSED end"),
  range("a start between slots", [20, 605, 660], "400 NOT_ALIGNED start"),
  range("an end between slots", [20, 600, 665], "400 NOT_ALIGNED end"),
  { ...wrongStart("a millisecond after a slot's start", "2027-01-01T10:00:00.001+09:00"), expected: "400" },
  range("20 minutes", [20, 600, 620], "400 TOO_SHORT end"),
  range("24 hours and ten minutes", [20, 600, 600 + 1_450], "400 TOO_LONG end"),
  range("the day before yesterday", [-2, 600, 660], "400 TOO_SOON start"),
  range("two days ahead, where three are asked for", [2, 600, 660], "400 TOO_SOON start"),
  range("the 182nd day ahead, of 180", [182, 600, 660], "400 TOO_FAR start"),
  {
    what: "the year 1",
    asked: { ...GOOD, start: "0001-01-02 10:00", end: "0001-01-02 11:00" },
    expected: "400 TOO_SOON start",
  },
  {
    what: "the year 9999",
    asked: { ...GOOD, start: "9999-12-30 10:00", end: "9999-12-30 11:00" },
    expected: "400 TOO_FAR start",
  },
];

export const wrongBookings = [...formats, ...ranges];

/** Days that are none, or too many of them, and the field by which they must be refused. */
export const wrongDays: { query: string; field: string }[] = [
  { query: "from=2026-02-30&to=2026-03-01", field: "from" },
  { query: "from=2026-12-01&to=2026-02-30", field: "to" },
  { query: "from=2026-12-01", field: "to" },
  { query: "", field: "from" },
  { query: "from=2026-12-02&to=2026-12-01", field: "to" },
  { query: "from=2026-12-01&to=2054-04-18", field: "to" },
  { query: "from=2026-12-01&to=9999-12-31", field: "to" },
  { query: "from=9999-12-31&to=9999-12-31", field: "from" },
  { query: "from=0000-01-01&to=0000-01-01", field: "from" },
  { query: "from=0001-01-01&to=0001-01-01", field: "from" },
  { query: "from=20261201&to=20261202", field: "from" },
  { query: "from=2026-12-01T00:00:00Z&to=2026-12-02", field: "from" },
  { query: "from=2026-12-01%00&to=2026-12-02", field: "from" },
  { query: "from=today&to=tomorrow", field: "from" },
];
