import type { Availability, AvailabilityInput } from "@seonchak/schema";
import { AVAILABILITY_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { readHeldUnits } from "./held-units.ts";
import { minuteTexts } from "./minute-texts.ts";
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
      SELECT date_part('epoch', s.starts_at)::bigint / 60 AS minute,
             s.capacity - s.confirmed_count - coalesce(h.units, 0) AS remaining
      FROM exam_slots s
      LEFT JOIN unnest(${held.map(([id]) => id)}::uuid[], ${held.map(([, units]) => units)}::int[]) AS h (id, units) ON h.id = s.id
      WHERE s.programme_id = ${programme.id}::uuid AND s.starts_at >= ${from}::timestamptz AND s.starts_at < ${to}::timestamptz
        AND s.starts_at >= ${deps.clock.now()}::timestamptz AND NOT s.is_closed
    )
    SELECT string_agg(minute::text, ',' ORDER BY minute) AS minutes,
           string_agg(remaining::text, ',' ORDER BY minute) AS remaining
    FROM slots WHERE remaining > 0`;
  const textOf = minuteTexts();
  const intervals = mergedSlots(room, programme.slotMinutes).map(({ start, end, remaining }) => ({
    start: textOf(start),
    end: textOf(end),
    remaining,
  }));
  return { intervals };
}

/** In time order; minutes since 1970. */
type Lists = { minutes: string | null; remaining: string | null };
type Interval = { start: number; end: number; remaining: number };

/** In time order, as the slots are: one that begins where the last interval ends, with equal room, goes on with it. */
function mergedSlots({ minutes, remaining }: Lists, length: number): Interval[] {
  const rooms = numbersIn(remaining);
  const intervals: Interval[] = [];
  for (const [at, start] of numbersIn(minutes).entries()) {
    const [last, room] = [intervals.at(-1), rooms[at] ?? 0];
    if (last?.end === start && last.remaining === room) last.end += length;
    else intervals.push({ start, end: start + length, remaining: room });
  }
  return intervals;
}

/** None where nothing was put together. */
function numbersIn(list: string | null): number[] {
  return list === null ? [] : list.split(",").map(Number);
}
