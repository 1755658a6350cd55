import type { BookingId } from "@seonchak/schema";
import { BOOKINGS_AT_ONCE_MAX } from "@seonchak/schema";

/** What is chosen, in the order of choosing; `anchor` is where a range with Shift begins. */
export type Selection = { ids: readonly BookingId[]; anchor: BookingId | null };

export const NOTHING: Selection = { ids: [], anchor: null };

type Press = {
  id: BookingId;
  /** With Shift: everything from the last press up to here becomes as this one. */
  isRange: boolean;
  /** What can be chosen on this page, in its order. */
  page: readonly BookingId[];
};

/** One box pressed: chosen or no longer, alone or with all from the last one on. No more than can be confirmed at once. */
export function pressed({ ids, anchor }: Selection, { id, isRange, page }: Press): Selection {
  const range = isRange && anchor !== null ? between(page, anchor, id) : [id];
  const next = ids.includes(id) ? without(ids, range) : withAll(ids, range);
  return { ids: next, anchor: id };
}

/** Everything on this page, or nothing of it. */
export function pagePressed({ ids }: Selection, page: readonly BookingId[]): Selection {
  return { ids: isWhole(ids, page) ? without(ids, page) : withAll(ids, page), anchor: null };
}

/** How much of this page is chosen. */
export function stateOfPage({ ids }: Selection, page: readonly BookingId[]): "all" | "some" | "none" {
  if (isWhole(ids, page)) return "all";
  return page.some((id) => ids.includes(id)) ? "some" : "none";
}

/** Without those that somebody has decided meanwhile, as this page knows. */
export function stillOpen({ ids, anchor }: Selection, decided: readonly BookingId[]): Selection {
  return { ids: without(ids, decided), anchor };
}

function between(page: readonly BookingId[], from: BookingId, to: BookingId): readonly BookingId[] {
  const [a, b] = [page.indexOf(from), page.indexOf(to)];
  return a === -1 || b === -1 ? [to] : page.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function isWhole(ids: readonly BookingId[], page: readonly BookingId[]): boolean {
  return page.length > 0 && page.every((id) => ids.includes(id));
}

function without(ids: readonly BookingId[], gone: readonly BookingId[]): BookingId[] {
  return ids.filter((id) => !gone.includes(id));
}

function withAll(ids: readonly BookingId[], more: readonly BookingId[]): BookingId[] {
  return [...new Set([...ids, ...more])].slice(0, BOOKINGS_AT_ONCE_MAX);
}
