import type { Availability, AvailabilityInput } from "@seonchak/schema";
import { AVAILABILITY_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { readHeldUnits } from "./held-units.ts";
import { addDays, midnightOfDay, minutesBetween } from "./seoul-time.ts";

/**
 * Slots with room from one day to another, both included, neighbours with equal room merged; full, closed and past ones
 * left out; nothing at all is an empty list (SPECS 3). One query over slots alone: its cost does not grow with bookings.
 * Live holds of an automatic programme count as taken.
 */
export async function readAvailability(deps: Deps, input: AvailabilityInput): Promise<Availability> {
  const programme = await deps.caches.programmes.byCode(deps, input.programme);
  const [from, to] = [midnightOfDay(input.from), addDays(midnightOfDay(input.to), 1)];
  const days = minutesBetween(from, to) / 1440;
  if (days < 1 || days > AVAILABILITY_DAYS_MAX) throw new Refusal("BAD_INPUT", { field: "to", fieldRule: "days" });
  const held = [...(await readHeldUnits(deps, programme))];
  // One row of two lists: as rows of their own, the 13,000 slots of 90 days take the driver four times as long.
  const [room] = await deps.prisma.$queryRaw<[Lists]>`
    WITH slots AS (
      SELECT s.starts_at, s.capacity - s.confirmed_count - coalesce(h.units, 0) AS remaining
      FROM exam_slots s
      LEFT JOIN unnest(${held.map(([id]) => id)}::uuid[], ${held.map(([, units]) => units)}::int[]) AS h (id, units) ON h.id = s.id
      WHERE s.programme_id = ${programme.id}::uuid AND s.starts_at >= ${from}::timestamptz AND s.starts_at < ${to}::timestamptz
        AND s.starts_at >= ${deps.clock.now()}::timestamptz AND NOT s.is_closed
    )
    SELECT string_agg((extract(epoch FROM starts_at) * 1000)::bigint::text, ',' ORDER BY starts_at) AS starts_ms,
           string_agg(remaining::text, ',' ORDER BY starts_at) AS remaining
    FROM slots WHERE remaining > 0`;
  return { intervals: mergedSlots(room, programme.slotMinutes * MINUTE_MS).map(told) };
}

type Lists = { starts_ms: string | null; remaining: string | null };
type Interval = { startMs: number; endMs: number; remaining: number };

const MINUTE_MS = 60_000;

/** In time order, as the slots are: one that begins where the last interval ends, with equal room, goes on with it. */
function mergedSlots({ starts_ms, remaining }: Lists, lengthMs: number): Interval[] {
  const rooms = numbersIn(remaining);
  const intervals: Interval[] = [];
  for (const [at, startMs] of numbersIn(starts_ms).entries()) {
    const [last, room] = [intervals.at(-1), rooms[at] ?? 0];
    if (last?.endMs === startMs && last.remaining === room) last.endMs += lengthMs;
    else intervals.push({ startMs, endMs: startMs + lengthMs, remaining: room });
  }
  return intervals;
}

/** None where nothing was put together. */
function numbersIn(list: string | null): number[] {
  return list === null ? [] : list.split(",").map(Number);
}

function told({ startMs, endMs, remaining }: Interval) {
  return { start: new Date(startMs).toISOString(), end: new Date(endMs).toISOString(), remaining };
}
