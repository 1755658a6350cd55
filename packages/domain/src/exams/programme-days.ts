import type { ProgrammeDay, ProgrammeDaysInput } from "@seonchak/schema";
import { DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { addDays, DAY_MS, midnightOfDay } from "./seoul-time.ts";

/** The moments from the first day's midnight to the last one's end. Refuses more days than `max` at `to`. */
export function readRange(
  { from, to }: { from: string; to: string },
  { max, fieldRule }: { max: number; fieldRule: string },
): { start: Date; end: Date } {
  const [start, end] = [midnightOfDay(from), addDays(midnightOfDay(to), 1)];
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  if (days < 1 || days > max) throw new Refusal("BAD_INPUT", { field: "to", fieldRule });
  return { start, end };
}

/** How full each day of a programme is; days without slots are left out. */
export async function readProgrammeDays(deps: Deps, input: ProgrammeDaysInput): Promise<{ days: ProgrammeDay[] }> {
  const range = readRange(input, { max: DAYS_MAX, fieldRule: "programmeDays" });
  const days = await readDays(deps, { ...range, programmeIds: [input.programmeId] });
  return { days: days.map(({ programmeId: _, ...day }) => day) };
}

type DayOf = ProgrammeDay & { programmeId: string };
type Asked = { programmeIds: string[]; start: Date; end: Date };

/** The days of several programmes, in time order: slots and bookings of these days alone are read. */
export async function readDays({ prisma, clock }: Deps, { programmeIds, start, end }: Asked): Promise<DayOf[]> {
  return prisma.$queryRaw<DayOf[]>`
    WITH slots AS (
      SELECT programme_id, (starts_at AT TIME ZONE 'Asia/Seoul')::date AS day, count(*)::int AS slots,
             count(*) FILTER (WHERE is_closed)::int AS closed,
             count(*) FILTER (WHERE confirmed_count >= capacity)::int AS "full",
             (array_agg(ARRAY[confirmed_count, capacity] ORDER BY confirmed_count::float8 / greatest(capacity, 1) DESC, capacity DESC))[1:1] AS peak
      FROM exam_slots
      WHERE programme_id = ANY(${programmeIds}::uuid[]) AND starts_at >= ${start}::timestamptz AND starts_at < ${end}::timestamptz
      GROUP BY 1, 2
    ), waiting AS (
      SELECT programme_id, (starts_at AT TIME ZONE 'Asia/Seoul')::date AS day, count(*)::int AS bookings
      FROM exam_bookings
      WHERE programme_id = ANY(${programmeIds}::uuid[]) AND status = 'pending'
        AND starts_at >= ${start}::timestamptz AND starts_at < ${end}::timestamptz
        AND (held_until IS NULL OR held_until > ${clock.now()}::timestamptz)
      GROUP BY 1, 2
    )
    SELECT s.programme_id AS "programmeId", s.day::text AS day, s.slots AS "slotCount", s.closed AS "closedCount",
           s."full" AS "fullCount", s.peak[1][1] AS "peakConfirmed", s.peak[1][2] AS "peakCapacity",
           coalesce(w.bookings, 0) AS "pendingCount"
    FROM slots s LEFT JOIN waiting w ON w.programme_id = s.programme_id AND w.day = s.day
    ORDER BY s.day`;
}
