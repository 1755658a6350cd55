import type { Availability } from "@seonchak/schema";

/** A time with room for `remaining` people in each of its slots; `[startMs, endMs)`, ms since 1970. */
export type Room = { startMs: number; endMs: number; remaining: number };
export type Span = Pick<Room, "startMs" | "endMs">;

/** In order of time, as the server tells it: what is full or closed is missing. */
export function roomsOf({ intervals }: Availability): Room[] {
  return intervals.map(({ start, end, remaining }) => ({
    startMs: Date.parse(start),
    endMs: Date.parse(end),
    remaining,
  }));
}

/** What of the rooms lies within a span; one that goes on over midnight is cut there. */
export function roomsWithin(rooms: readonly Room[], span: Span): Room[] {
  return rooms
    .filter(({ startMs, endMs }) => startMs < span.endMs && endMs > span.startMs)
    .map((room) => ({
      ...room,
      startMs: Math.max(room.startMs, span.startMs),
      endMs: Math.min(room.endMs, span.endMs),
    }));
}

/** For how many people there is room in every slot of a span; 0 where one of them is full or closed. */
export function roomFor(rooms: readonly Room[], span: Span): number {
  let reachedMs = span.startMs;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { startMs, endMs, remaining } of roomsWithin(rooms, span)) {
    if (startMs > reachedMs) return 0;
    reachedMs = endMs;
    fewest = Math.min(fewest, remaining);
  }
  return reachedMs >= span.endMs && span.endMs > span.startMs ? fewest : 0;
}

type Wish = Span & { people: number };

/** As long as what was wished for, with room for all, beginning as near to it as can be; within `bounds`. */
export function nearestRoom(rooms: readonly Room[], wish: Wish, bounds: Span): Span | null {
  const lengthMs = wish.endMs - wish.startMs;
  const starts = stretches(roomsWithin(rooms, bounds), wish.people)
    .filter(({ startMs, endMs }) => endMs - startMs >= lengthMs)
    .map(({ startMs, endMs }) => Math.min(Math.max(wish.startMs, startMs), endMs - lengthMs));
  const [first, ...others] = starts;
  if (first === undefined) return null;
  const away = (startMs: number) => Math.abs(startMs - wish.startMs);
  const startMs = others.reduce((best, one) => (away(one) < away(best) ? one : best), first);
  return { startMs, endMs: startMs + lengthMs };
}

/** Neighbouring rooms that all have room for so many, as one. */
function stretches(rooms: readonly Room[], people: number): Span[] {
  const found: Span[] = [];
  for (const { startMs, endMs, remaining } of rooms) {
    if (remaining < people) continue;
    const last = found.at(-1);
    if (last?.endMs === startMs) last.endMs = endMs;
    else found.push({ startMs, endMs });
  }
  return found;
}
