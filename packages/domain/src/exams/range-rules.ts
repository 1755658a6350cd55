import { Refusal } from "../refusal.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, minuteOfSeoulDay, minutesBetween } from "./seoul-time.ts";

/** What somebody wants places for: `[start, end)`, half-open, so that 10:00-11:00 and 11:00-12:00 do not overlap. */
export type Wanted = { start: Date; end: Date; people: number };

/** What of a programme bounds a booking; all of it is public, so that screens judge by the same rules. */
export type RangeRules = Pick<
  Programme,
  "slotMinutes" | "minMinutes" | "maxMinutes" | "leadMinutes" | "horizonDays" | "capacity"
>;

/**
 * Whether a programme's rules let this be booked at all, before anybody asks for room (SPECS 3): aligned to slots, long
 * and short enough, not too soon, not too far. Each "no" is its own reason and names the field.
 */
export function checkWanted(programme: RangeRules, wanted: Wanted, now: Date): void {
  checkShape(programme, wanted, now);
  if (wanted.start < addMinutes(now, programme.leadMinutes)) throw new Refusal("TOO_SOON", { field: "start" });
}

/** All but the lead time, which binds students: the council moves a booking also when its day is near. */
export function checkShape(programme: RangeRules, { start, end, people }: Wanted, now: Date): void {
  const minutes = minutesBetween(start, end);
  if (minutes <= 0) throw new Refusal("RANGE_REVERSED", { field: "end" });
  if (!isAligned(programme, start)) throw new Refusal("NOT_ALIGNED", { field: "start" });
  if (!isAligned(programme, end)) throw new Refusal("NOT_ALIGNED", { field: "end" });
  if (minutes < programme.minMinutes) throw new Refusal("TOO_SHORT", { field: "end" });
  if (minutes > programme.maxMinutes) throw new Refusal("TOO_LONG", { field: "end" });
  const horizon = addDays(now, programme.horizonDays);
  if (start > horizon) throw new Refusal("TOO_FAR", { field: "start" });
  if (end > horizon) throw new Refusal("TOO_FAR", { field: "end" });
  if (people > programme.capacity) throw new Refusal("TOO_MANY_PEOPLE", { field: "people" });
}

function isAligned({ slotMinutes }: RangeRules, at: Date): boolean {
  return minuteOfSeoulDay(at) % slotMinutes === 0;
}

/** How many slots `[start, end)` covers. A closed hour inside it has no slot, and is missed when they are counted. */
export function slotCount({ slotMinutes }: RangeRules, { start, end }: Pick<Wanted, "start" | "end">): number {
  return minutesBetween(start, end) / slotMinutes;
}
