import type { Room, Span } from "../../exams/room.ts";
import { roomFor, roomsWithin } from "../../exams/room.ts";

/** For how many people there is room in a span once the booking's own places there, if it has any, are given back. */
export function roomForChange(rooms: readonly Room[], own: (Span & { people: number }) | null, span: Span): number {
  return roomFor(own === null ? rooms : withOwn(rooms, own), span);
}

/** Availability leaves full times out; those that this booking fills have its own people's room again. */
function withOwn(rooms: readonly Room[], own: Span & { people: number }): Room[] {
  const edges = new Set([own.startMs, own.endMs, ...rooms.flatMap(({ startMs, endMs }) => [startMs, endMs])]);
  const moments = [...edges].sort((a, b) => a - b);
  return moments.flatMap((startMs, at) => {
    const endMs = moments[at + 1];
    if (endMs === undefined) return [];
    const [known] = roomsWithin(rooms, { startMs, endMs });
    const isOwn = startMs >= own.startMs && endMs <= own.endMs;
    const remaining = (known?.remaining ?? 0) + (isOwn ? own.people : 0);
    return remaining > 0 ? [{ startMs, endMs, remaining }] : [];
  });
}
