import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import { openSlots } from "@seonchak/domain/exams/open-slots";

export const PROGRAMME = "mock-exam";
const STUDENTS = 20_000;
const HORIZON_DAYS = 180;
/** Bookings lie between these days from today, as far as a booking may reach. */
const [FIRST_DAY, DAYS] = [4, 170];
const SLOTS_A_DAY = 144;
/** Rows that one statement writes: it has 15 s, also on a machine with other work. */
const AT_ONCE = 10_000;

/**
 * Fills an empty, migrated database: a programme as the seed's, slots to its horizon, and so many bookings of half an hour
 * to four hours, all over its days, of which most are confirmed. The same number always makes the same bookings.
 */
export async function makeBookings(deps: Deps, count: number): Promise<void> {
  const { prisma } = deps;
  const names = { nameKo: "모의고사", nameEn: "Mock exam" };
  const rules = { slotMinutes: 10, horizonDays: HORIZON_DAYS, approval: "manual", publishedAt: deps.clock.now() };
  const { id } = await prisma.examProgramme.create({ data: { code: PROGRAMME, ...names, ...rules } });
  await openSlots(deps);
  await prisma.$executeRaw`
    INSERT INTO students (id, student_number, name, phone_encrypted, phone_hash, consent_source)
    SELECT gen_random_uuid(), (2026000000 + n)::text, '학생 ' || n, 'nobody calls', md5(n::text), 'student'
    FROM generate_series(1, ${STUDENTS}::int) AS n`;
  for (let from = 1; from <= count; from += AT_ONCE) {
    await insertBookings(deps, { programmeId: id, from, to: Math.min(from + AT_ONCE - 1, count) });
  }
  await countConfirmed(deps, id);
  // As autovacuum would have, some minutes later.
  for (const table of ["exam_bookings", "exam_slots", "students"])
    await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
}

type Part = { programmeId: string; from: number; to: number };

async function insertBookings({ prisma }: Deps, { programmeId, from, to }: Part): Promise<void> {
  await prisma.$executeRaw`
    WITH people AS (SELECT array_agg(id ORDER BY student_number) AS ids FROM students),
         days AS (SELECT date_trunc('day', now(), 'Asia/Seoul') + ${FIRST_DAY}::int * interval '1 day' AS first)
    INSERT INTO exam_bookings (id, programme_id, student_id, name, starts_at, ends_at, people, status, created_at, decided_at)
    SELECT gen_random_uuid(), ${programmeId}::uuid, people.ids[n::bigint * 7919 % cardinality(people.ids) + 1],
           '준비반 ' || n % 5000, at, at + (3 + n % 22) * interval '10 minutes', 1 + n % 10, status,
           now() - ((n * 13) % 600000) * interval '10 seconds', CASE WHEN status <> 'pending' THEN now() END
    FROM generate_series(${from}::int, ${to}::int) AS n, people, days,
         LATERAL (SELECT days.first + (n::bigint * 104729 % ${DAYS * SLOTS_A_DAY}::int) * interval '10 minutes' AS at) t,
         LATERAL (SELECT CASE n % 20 WHEN 0 THEN 'pending' WHEN 1 THEN 'rejected' WHEN 2 THEN 'cancelled' ELSE 'confirmed' END AS status) u`;
}

/** Each slot's count from the bookings over it: those who came until then minus those who left. */
async function countConfirmed({ prisma }: Deps, programmeId: string): Promise<void> {
  await prisma.$executeRaw`
    WITH steps AS (
      SELECT starts_at AS at, people FROM exam_bookings WHERE status = 'confirmed'
      UNION ALL SELECT ends_at, -people FROM exam_bookings WHERE status = 'confirmed'
    ), counted AS (
      SELECT s.id, sum(coalesce(sum(t.people), 0)) OVER (ORDER BY s.starts_at) AS people
      FROM exam_slots s LEFT JOIN steps t ON t.at = s.starts_at
      WHERE s.programme_id = ${programmeId}::uuid GROUP BY s.id, s.starts_at
    )
    UPDATE exam_slots s SET confirmed_count = c.people FROM counted c WHERE s.id = c.id`;
}

export type Asked = { fromMinute: number; minutes: number; people: number };

/** So many more bookings that wait for a decision, one student's each. Their ids. */
export async function askForPlaces({ prisma }: Deps, count: number, asked: Asked): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await prisma.$executeRaw`
    WITH programme AS (SELECT id FROM exam_programmes WHERE code = ${PROGRAMME}),
         times AS (SELECT date_trunc('day', now(), 'Asia/Seoul') + ${asked.fromMinute}::int * interval '1 minute' AS start),
         chosen AS (SELECT id, row_number() OVER (ORDER BY student_number) AS n FROM students ORDER BY student_number LIMIT ${count}::int)
    INSERT INTO exam_bookings (id, programme_id, student_id, name, starts_at, ends_at, people, status)
    SELECT ids.id::uuid, programme.id, chosen.id, '측정', times.start, times.start + ${asked.minutes}::int * interval '1 minute',
           ${asked.people}::int, 'pending'
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS ids (id, n) JOIN chosen USING (n), programme, times`;
  return ids;
}

/** Takes them away again, places too, so that each turn finds the same number of bookings. */
export async function forgetBookings(deps: Deps, ids: string[]): Promise<void> {
  await deps.prisma.$executeRaw`DELETE FROM exam_bookings WHERE id = ANY (${ids}::uuid[])`;
}
