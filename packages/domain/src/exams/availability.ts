import type { Availability, AvailabilityInput } from "@seonchak/schema";
import { AVAILABILITY_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { readHeldUnits } from "./held-units.ts";
import { addDays, midnightOfDay, minutesBetween } from "./seoul-time.ts";

type Interval = { starts_at: Date; ends_at: Date; remaining: number };

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
  const length = programme.slotMinutes;
  const held = [...(await readHeldUnits(deps, programme))];
  const rows = await deps.prisma.$queryRaw<Interval[]>`
    WITH slots AS (
      SELECT s.starts_at, s.capacity - s.confirmed_count - coalesce(h.units, 0) AS remaining
      FROM exam_slots s
      LEFT JOIN unnest(${held.map(([id]) => id)}::uuid[], ${held.map(([, units]) => units)}::int[]) AS h (id, units) ON h.id = s.id
      WHERE s.programme_id = ${programme.id}::uuid AND s.starts_at >= ${from}::timestamptz AND s.starts_at < ${to}::timestamptz
        AND s.starts_at >= ${deps.clock.now()}::timestamptz AND NOT s.is_closed
    ), free AS (
      SELECT starts_at, remaining,
             starts_at - lag(starts_at) OVER w = ${length}::int * interval '1 minute'
               AND remaining = lag(remaining) OVER w AS continues
      FROM slots WHERE remaining > 0
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
