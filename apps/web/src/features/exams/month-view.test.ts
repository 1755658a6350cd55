import { expect, test } from "vitest";
import { bookingWindow, dayInWindow, endsAfter, startsOn } from "./booking-window.ts";
import { startOfDay } from "./days.ts";
import { monthView, shadeOf, timelineOf } from "./month-view.ts";
import { programmeForTests } from "./programme-for-tests.ts";

const now = Date.parse("2026-11-21T16:03:00+09:00");
const at = (time: string) => Date.parse(`${time}:00+09:00`);
const programme = programmeForTests();
const window = bookingWindow(programme, now);
/** Free from the 24th on, but for an hour on the 25th and the whole of the 26th. */
const rooms = [
  { startMs: at("2026-11-21T16:10"), endMs: at("2026-11-25T10:00"), remaining: 50_000 },
  { startMs: at("2026-11-25T11:00"), endMs: at("2026-11-26T00:00"), remaining: 20_000 },
  { startMs: at("2026-11-27T00:00"), endMs: at("2026-12-02T00:00"), remaining: 50_000 },
];
const shown = { month: "2026-11", window, nowMs: now, rooms };

test("each day says why it cannot be pressed, or how much room it has", () => {
  const days = Object.fromEntries(monthView(programme, shown).map((view) => [view.day.slice(8), view]));
  expect(days["20"]).toMatchObject({ state: "past", isToday: false });
  expect(days["21"]).toMatchObject({ state: "tooSoon", isToday: true });
  expect(days["24"]).toMatchObject({ state: "open", most: 50_000, share: 1 });
  expect(days["25"]).toMatchObject({ state: "open", most: 50_000 });
  expect(days["25"]?.share).toBeCloseTo((10 + 13 * 0.4) / 24);
  expect(days["26"]).toMatchObject({ state: "full", most: null });
});

test("days beyond the horizon are told as too far", () => {
  const views = monthView(programmeForTests({ horizonDays: 5 }), {
    ...shown,
    window: bookingWindow({ ...programme, horizonDays: 5 }, now),
  });
  expect(views.at(25)?.state).toBe("full");
  expect(views.at(26)?.state).toBe("tooFar");
});

test("until the room is known every day that can be booked is open, without a number", () => {
  const views = monthView(programme, { ...shown, rooms: undefined });
  expect(views.filter(({ state }) => state === "open")).toHaveLength(7);
  expect(views.every(({ most }) => most === null)).toBe(true);
});

test("a day's timeline has no holes: what is too soon, what has room, what has none", () => {
  const kinds = (day: string) =>
    timelineOf(programme, day, { window, rooms }).map(({ kind, startMs, endMs }) => [
      kind,
      (startMs - startOfDay(day)) / 3_600_000,
      (endMs - startOfDay(day)) / 3_600_000,
    ]);
  expect(kinds("2026-11-24")).toEqual([
    ["tooSoon", 0, 16 + 10 / 60],
    ["room", 16 + 10 / 60, 24],
  ]);
  expect(kinds("2026-11-25")).toEqual([
    ["room", 0, 10],
    ["none", 10, 11],
    ["room", 11, 24],
  ]);
  expect(kinds("2026-11-26")).toEqual([["none", 0, 24]]);
});

test("one begins at a slot after the lead time, and ends within length, hours and horizon", () => {
  const starts = startsOn(programme, "2026-11-24", window);
  expect(starts[0]).toBe(at("2026-11-24T16:10"));
  expect(starts.at(-1)).toBe(at("2026-11-24T23:50"));
  const ends = endsAfter(programme, at("2026-11-24T23:50"), window);
  expect([ends[0], ends.at(-1)]).toEqual([at("2026-11-25T00:20"), at("2026-11-25T23:50")]);
  const office = programmeForTests({ opensMinute: 540, closesMinute: 1080 });
  expect(startsOn(office, "2026-11-25", window).at(-1)).toBe(at("2026-11-25T17:30"));
  expect(endsAfter(office, at("2026-11-25T17:00"), window).at(-1)).toBe(at("2026-11-25T18:00"));
});

test("a day that cannot be booked leads to the nearest that can", () => {
  expect(dayInWindow("2026-11-01", window)).toBe("2026-11-24");
  expect(dayInWindow("2028-01-01", window)).toBe("2027-05-20");
  expect(dayInWindow("2026-12-24", window)).toBe("2026-12-24");
});

test("a little room is never drawn as none", () => {
  expect([0, 0.001, 0.3, 0.6, 1].map(shadeOf)).toEqual([0, 1, 2, 3, 4]);
});

test("the last day ends with a whole slot, not in the middle of one", () => {
  const [last] = timelineOf(programme, window.lastDay, {
    window,
    rooms: [{ startMs: at("2026-11-24T00:00"), endMs: at("2027-05-25T00:00"), remaining: 50_000 }],
  });
  expect(last).toMatchObject({ kind: "room", endMs: at("2027-05-20T16:00") });
  expect(bookingWindow(programme, at("2026-11-21T00:00")).lastDay).toBe("2027-05-19");
});
