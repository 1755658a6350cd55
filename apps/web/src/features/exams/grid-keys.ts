import type { BookingWindow } from "./booking-window.ts";
import { dayInWindow } from "./booking-window.ts";
import type { Day } from "./days.ts";
import { daysOfMonth, monthOf, plusDays, plusMonths, weekdayOf } from "./days.ts";

const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Days = Pick<BookingWindow, "firstDay" | "lastDay">;

/**
 * Where a key leads from a day: in its own month to any day, in another to the nearest one that can be booked, and nowhere
 * from the edge of them all. Null for keys that mean nothing in a calendar.
 */
export function dayLedTo(key: string, from: Day, days: Days): Day | null {
  const months = monthsReached(key);
  const day = months === null ? dayReached(key, from) : plusMonths(from, months);
  if (day === null || monthOf(day) === monthOf(from)) return day;
  const nearest = dayInWindow(day, days);
  return monthOf(nearest) === monthOf(from) ? from : nearest;
}

/** Which day an arrow, Home or End means; it may lie in another month. */
function dayReached(key: string, from: Day): Day | null {
  const steps = arrows[key];
  if (steps !== undefined) return plusDays(from, steps);
  const weekday = weekdayOf(from);
  const edge = key === "Home" ? plusDays(from, -weekday) : key === "End" ? plusDays(from, 6 - weekday) : null;
  if (edge === null || monthOf(edge) === monthOf(from)) return edge;
  const days = daysOfMonth(monthOf(from));
  return days.at(key === "Home" ? 0 : -1) ?? from;
}

/** How many months further a key leads; null for other keys. */
function monthsReached(key: string): number | null {
  if (key === "PageUp") return -1;
  return key === "PageDown" ? 1 : null;
}
