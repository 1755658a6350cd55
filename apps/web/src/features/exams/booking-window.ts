import type { ExamProgramme } from "@seonchak/schema";
import type { Day } from "./days.ts";
import { dayAt, plusDays, startOfDay } from "./days.ts";
import type { Span } from "./room.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** From when until when a programme can be booked at this moment. */
export type BookingWindow = Span & { firstDay: Day; lastDay: Day };

type Rules = Pick<ExamProgramme, "leadMinutes" | "horizonDays" | "slotMinutes">;

/** Begins with the first whole slot after the lead time, and ends with the last whole one before the horizon. */
export function bookingWindow({ leadMinutes, horizonDays, slotMinutes }: Rules, nowMs: number): BookingWindow {
  const slotMs = slotMinutes * MINUTE_MS;
  const endMs = nextSlot(nowMs + horizonDays * DAY_MS - slotMs + 1, slotMinutes);
  const startMs = Math.min(nextSlot(nowMs + leadMinutes * MINUTE_MS, slotMinutes), endMs);
  return { startMs, endMs, firstDay: dayAt(startMs), lastDay: dayAt(endMs - 1) };
}

/** The first slot that does not begin before a moment. Slots divide a day, so they are counted from its midnight. */
export function nextSlot(ms: number, slotMinutes: number): number {
  const midnightMs = startOfDay(dayAt(ms));
  const slotMs = slotMinutes * MINUTE_MS;
  return midnightMs + Math.ceil((ms - midnightMs) / slotMs) * slotMs;
}

/** A day that can be booked: the one asked for, or the nearest that can. */
export function dayInWindow(day: Day, { firstDay, lastDay }: Pick<BookingWindow, "firstDay" | "lastDay">): Day {
  if (day < firstDay) return firstDay;
  return day > lastDay ? lastDay : day;
}

/** The hours of a day in which a programme takes anybody. */
export function openHours(
  { opensMinute, closesMinute }: Pick<ExamProgramme, "opensMinute" | "closesMinute">,
  day: Day,
) {
  const midnightMs = startOfDay(day);
  return { startMs: midnightMs + opensMinute * MINUTE_MS, endMs: midnightMs + closesMinute * MINUTE_MS };
}

/** Where one can begin on a day: each slot of its open hours that lies within the window and leaves the least length. */
export function startsOn(programme: ExamProgramme, day: Day, window: BookingWindow): number[] {
  const hours = openHours(programme, day);
  const lastMs = Math.min(lastEndMs(programme, day), window.endMs) - programme.minMinutes * MINUTE_MS;
  const starts: number[] = [];
  const slotMs = programme.slotMinutes * MINUTE_MS;
  for (let ms = hours.startMs; ms < hours.endMs && ms <= lastMs; ms += slotMs)
    if (ms >= window.startMs) starts.push(ms);
  return starts;
}

/** Where a booking that begins then can end: aligned, neither too short nor too long, within hours and window. */
export function endsAfter(programme: ExamProgramme, startMs: number, window: BookingWindow): number[] {
  const { slotMinutes, minMinutes, maxMinutes } = programme;
  const latestMs = Math.min(startMs + maxMinutes * MINUTE_MS, lastEndMs(programme, dayAt(startMs)), window.endMs);
  const ends: number[] = [];
  const firstMs = startMs + Math.ceil(minMinutes / slotMinutes) * slotMinutes * MINUTE_MS;
  for (let ms = firstMs; ms <= latestMs; ms += slotMinutes * MINUTE_MS) ends.push(ms);
  return ends;
}

/** Open all day goes on over midnight; otherwise everything ends when the programme closes. */
function lastEndMs(programme: ExamProgramme, day: Day): number {
  const isAllDay = programme.opensMinute === 0 && programme.closesMinute === 1440;
  return isAllDay ? startOfDay(plusDays(day, 2)) : openHours(programme, day).endMs;
}
