import type { Availability, AvailabilityInput } from "@seonchak/schema";
import { AVAILABILITY_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { addDays, midnightOfDay, minutesBetween } from "./seoul-time.ts";

type Interval = { starts_at: Date; ends_at: Date; remaining: number };

/**
 * Slots with room from one day to another, both included, neighbours with equal room merged; full, closed and past ones
 * left out; nothing at all is an empty list (SPECS 3). One query over slots alone: its cost does not grow with bookings.
 */
export async function readAvailability(deps: Deps, input: AvailabilityInput): Promise<Availability> {
  const programme = await deps.caches.programmes.byCode(deps, input.programme);
  const [from, to] = [midnightOfDay(input.from), addDays(midnightOfDay(input.to), 1)];
  const days = minutesBetween(from, to) / 1440;
  if (days < 1 || days > AVAILABILITY_DAYS_MAX) throw new Refusal("BAD_INPUT", { field: "to", fieldRule: "days" });
  const length = programme.slotMinutes;
  const rows = await deps.prisma.$queryRaw<Interval[]>`
    WITH free AS (
      SELECT starts_at, capacity - confirmed_count AS remaining,
             starts_at - lag(starts_at) OVER w = ${length}::int * interval '1 minute'
               AND capacity - confirmed_count = lag(capacity - confirmed_count) OVER w AS continues
      FROM exam_slots
      WHERE programme_id = ${programme.id}::uuid AND starts_at >= ${from}::timestamptz AND starts_at < ${to}::timestamptz
        AND starts_at >= ${deps.clock.now()}::timestamptz AND NOT is_closed AND confirmed_count < capacity
      WINDOW w AS (ORDER BY starts_at)
    ), islands AS (
      SELECT starts_at, remaining, count(*) FILTER (WHERE continues IS NOT TRUE) OVER (ORDER BY starts_at) AS island FROM free
    )
    SELECT min(starts_at) AS starts_at, max(starts_at) + ${length}::int * interval '1 minute' AS ends_at, min(remaining) AS remaining
    FROM islands GROUP BY island ORDER BY 1`;
  return {
    intervals: rows.map(({ starts_at, ends_at, remaining }) => ({
      start: starts_at.toISOString(),
      end: ends_at.toISOString(),
      remaining,
    })),
  };
}
