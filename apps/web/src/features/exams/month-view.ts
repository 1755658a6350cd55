import type { ExamProgramme } from "@seonchak/schema";
import type { BookingWindow } from "./booking-window.ts";
import { openHours } from "./booking-window.ts";
import type { Day, Month } from "./days.ts";
import { dayAt, daysOfMonth } from "./days.ts";
import type { Room, Span } from "./room.ts";
import { roomsWithin } from "./room.ts";

/** `full`: no slot of it has room, or the programme takes nobody on it. */
export type DayState = "past" | "tooSoon" | "tooFar" | "full" | "open";

export type DayView = {
  day: Day;
  state: DayState;
  isToday: boolean;
  /** Of an open day, once it is known: for how many there is room where there is most. */
  most: number | null;
  /** The same day's room of all there could be, 0 to 1. */
  share: number;
};

type Shown = { month: Month; window: BookingWindow; nowMs: number; rooms: readonly Room[] | undefined };

/** The days of a month as they can be booked now. */
export function monthView(programme: ExamProgramme, { month, ...shown }: Shown): DayView[] {
  const today = dayAt(shown.nowMs);
  return daysOfMonth(month).map((day) => ({
    day,
    isToday: day === today,
    ...roomOn(programme, day, { ...shown, today }),
  }));
}

type Look = Pick<DayView, "state" | "most" | "share">;

function roomOn(programme: ExamProgramme, day: Day, shown: Omit<Shown, "month"> & { today: Day }): Look {
  const { window, rooms, today } = shown;
  const closed = (state: DayState): Look => ({ state, most: null, share: 0 });
  if (day < today) return closed("past");
  if (day < window.firstDay) return closed("tooSoon");
  if (day > window.lastDay) return closed("tooFar");
  if (rooms === undefined) return closed("open");
  const open = within(openHours(programme, day), window);
  const left = roomsWithin(rooms, open);
  if (open.endMs <= open.startMs || left.length === 0) return closed("full");
  const places = left.reduce((sum, { startMs, endMs, remaining }) => sum + remaining * (endMs - startMs), 0);
  const all = programme.capacity * (open.endMs - open.startMs);
  return {
    state: "open",
    most: Math.max(...left.map(({ remaining }) => remaining)),
    share: Math.min(1, places / all),
  };
}

function within(span: Span, window: Span): Span {
  return { startMs: Math.max(span.startMs, window.startMs), endMs: Math.min(span.endMs, window.endMs) };
}

/** `none`: full, or closed by the council. `tooSoon`, `tooFar`: outside of what can be booked now. */
export type TimelineRow = Span & { kind: "room" | "none" | "tooSoon" | "tooFar"; remaining: number };

/** A day's open hours from end to end: what has room, and what lies between. */
export function timelineOf(
  programme: ExamProgramme,
  day: Day,
  { window, rooms }: Pick<Shown, "window"> & { rooms: readonly Room[] },
): TimelineRow[] {
  const hours = openHours(programme, day);
  const rows: TimelineRow[] = [];
  let reachedMs = hours.startMs;
  function upTo(endMs: number, kind: TimelineRow["kind"]) {
    if (endMs <= reachedMs) return;
    rows.push({ startMs: reachedMs, endMs, kind, remaining: 0 });
    reachedMs = endMs;
  }
  upTo(Math.min(window.startMs, hours.endMs), "tooSoon");
  const open = within(hours, window);
  for (const room of roomsWithin(rooms, open)) {
    upTo(room.startMs, "none");
    rows.push({ ...room, kind: "room" });
    reachedMs = room.endMs;
  }
  upTo(open.endMs, "none");
  upTo(hours.endMs, "tooFar");
  return rows;
}

/** How dark a day is drawn: 0 has no room, 4 has nearly all. A little room is never drawn as none. */
export function shadeOf(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.85 ? 3 : 4;
}
