import type { Day } from "./days.ts";
import { daysOfMonth, monthOf, plusDays, weekdayOf } from "./days.ts";

const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day, which may lie in another month; null for keys that mean nothing in a calendar. */
export function dayReached(key: string, from: Day): Day | null {
  const steps = arrows[key];
  if (steps !== undefined) return plusDays(from, steps);
  const weekday = weekdayOf(from);
  const edge = key === "Home" ? plusDays(from, -weekday) : key === "End" ? plusDays(from, 6 - weekday) : null;
  if (edge === null || monthOf(edge) === monthOf(from)) return edge;
  const days = daysOfMonth(monthOf(from));
  return days.at(key === "Home" ? 0 : -1) ?? from;
}

/** How many months further a key leads; null for other keys. */
export function monthsReached(key: string): number | null {
  if (key === "PageUp") return -1;
  return key === "PageDown" ? 1 : null;
}
