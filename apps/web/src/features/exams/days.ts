import { addDays, midnightOfDay } from "@seonchak/domain/exams/seoul-time";

/** A day in Seoul, `2026-11-27`. Days compare as text. */
export type Day = string;
/** `2026-11`. */
export type Month = string;

const SEOUL_MS = 9 * 60 * 60_000;

/** The day in Seoul on which a moment falls. */
export function dayAt(ms: number): Day {
  return new Date(ms + SEOUL_MS).toISOString().slice(0, 10);
}

/** Midnight at the beginning of a day in Seoul, ms since 1970; it ends where the next one begins. */
export function startOfDay(day: Day): number {
  return midnightOfDay(day).getTime();
}

export function plusDays(day: Day, days: number): Day {
  return dayAt(addDays(midnightOfDay(day), days).getTime());
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function daysOfMonth(month: Month): Day[] {
  const [year = 0, index = 0] = month.split("-").map(Number);
  const count = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`);
}

/** The same day of another month; its last day where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, index = 0] = day.split("-").map(Number);
  const month = new Date(Date.UTC(year, index - 1 + months, 1)).toISOString().slice(0, 7);
  const days = daysOfMonth(month);
  return days[Math.min(Number(day.slice(8)), days.length) - 1] ?? day;
}

/** 0 is Sunday, with which Korean calendars begin. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether an address names a day that exists. */
export function isDay(text: string | null): text is Day {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && daysOfMonth(monthOf(text)).includes(text);
}
