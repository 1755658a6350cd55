import type { Deps } from "../deps.ts";

type Row = { breach: string };

/**
 * Every slot counts exactly the people of confirmed bookings that overlap it, and no booking stands on a time without a
 * slot. Bookings are summed along the time axis once, so that it costs their number and not their length.
 */
export async function checkSlots({ prisma }: Pick<Deps, "prisma">): Promise<string[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH steps AS (
      SELECT programme_id, starts_at AS at, people FROM exam_bookings WHERE status = 'confirmed'
      UNION ALL
      SELECT programme_id, ends_at, -people FROM exam_bookings WHERE status = 'confirmed'
    ), moments AS (
      SELECT programme_id, at, sum(people) AS people, NULL::int AS counted, NULL::int AS capacity FROM steps
      GROUP BY programme_id, at
      UNION ALL
      SELECT programme_id, starts_at, 0, confirmed_count, capacity FROM exam_slots
    ), summed AS (
      SELECT programme_id, at, counted, capacity, sum(people) OVER (PARTITION BY programme_id ORDER BY at) AS people FROM moments
    )
    SELECT 'slot ' || p.code || ' ' || to_char(s.at AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') || ' counts ' || s.counted
           || ' of ' || s.capacity || ', its confirmed bookings have ' || s.people || ' people' AS breach
    FROM summed s JOIN exam_programmes p ON p.id = s.programme_id
    WHERE s.counted IS NOT NULL AND (s.counted <> s.people OR s.counted > s.capacity)
    UNION ALL
    SELECT 'programme ' || p.code || ' has confirmed bookings outside its slots'
    FROM exam_programmes p
    LEFT JOIN (
      SELECT programme_id, sum(people * extract(epoch FROM ends_at - starts_at) / 60) AS minutes
      FROM exam_bookings WHERE status = 'confirmed' GROUP BY programme_id
    ) b ON b.programme_id = p.id
    LEFT JOIN (
      SELECT programme_id, sum(confirmed_count::bigint) AS people FROM exam_slots GROUP BY programme_id
    ) s ON s.programme_id = p.id
    WHERE coalesce(b.minutes, 0) <> coalesce(s.people, 0) * p.slot_minutes`;
  return rows.map((row) => row.breach);
}
