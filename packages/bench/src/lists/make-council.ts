import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import { phoneFields } from "@seonchak/domain/accounts/phone";

export type CouncilSize = {
  students: number;
  lockers: number;
  taken: number;
  auditEntries: number;
  historyRows: number;
};

const LARGEST: CouncilSize = {
  students: 20_000,
  lockers: 5_000,
  taken: 3_500,
  auditEntries: 100_000,
  historyRows: 300_000,
};
const COLUMNS = 25;
const LOCATION_LOCKERS = 250;
/** Rows that one statement writes: it has 15 s. */
const AT_ONCE = 50_000;

/** The largest council made smaller in every part alike. */
export function sizeFor(students: number): CouncilSize {
  const part = (count: number) => Math.max(1, Math.round((count * students) / LARGEST.students));
  const { lockers, taken, auditEntries, historyRows } = LARGEST;
  return {
    students,
    lockers: part(lockers),
    taken: part(taken),
    auditEntries: part(auditEntries),
    historyRows: part(historyRows),
  };
}

/** Fills an empty, migrated database: this year's round, half taken, and what earlier years left. */
export async function makeCouncil(deps: Deps, size: CouncilSize): Promise<void> {
  const { prisma } = deps;
  const words = {
    nameKo: "학생회",
    nameEn: "Council",
    contactKo: "학생회실",
    contactEn: "Office",
    privacyVersion: "1",
  };
  await prisma.council.create({ data: words });
  await makeStudents(deps, size.students);
  await makeLockers(deps, size.lockers);
  const [past, present] = [await makeRound(deps, -400, -40), await makeRound(deps, -1, 100)];
  await makeAssignments(deps, { roundId: past, count: Math.min(size.taken, size.students), hasEnded: true });
  await makeAssignments(deps, { roundId: present, count: Math.min(size.taken, size.students), hasEnded: false });
  await inParts(size.historyRows, (from, to) => makeHistory(deps, { past, present, from, to }));
  await inParts(size.auditEntries, (from, to) => makeAudit(deps, from, to));
  // As autovacuum would have, some minutes later.
  await prisma.$executeRaw`ANALYZE`;
}

async function inParts(count: number, make: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 1; from <= count; from += AT_ONCE) await make(from, Math.min(from + AT_ONCE - 1, count));
}

/** All but every tenth on the roster, most of them signed in. */
async function makeStudents({ prisma, secrets }: Deps, count: number): Promise<void> {
  const phones = Array.from({ length: count }, (_, at) => phoneFields(secrets, `010${String(at).padStart(8, "0")}`));
  const encrypted = phones.map(({ phoneEncrypted }) => phoneEncrypted);
  const hashes = phones.map(({ phoneHash }) => phoneHash);
  await prisma.$executeRaw`
    INSERT INTO students (id, student_number, name, phone_encrypted, phone_hash, cohort, consent_source, created_at)
    SELECT gen_random_uuid(), (2026000000 + n)::text, '학생 ' || n, e, h, '기수 ' || n % 8, 'student',
           now() - n * interval '7 minutes'
    FROM unnest(${encrypted}::text[], ${hashes}::text[]) WITH ORDINALITY AS phones (e, h, n)`;
  await prisma.$executeRaw`
    INSERT INTO roster_entries (student_number, name, phone_hash, cohort)
    SELECT (2026000000 + n)::text, '학생 ' || n, NULL, '기수 ' || n % 8
    FROM generate_series(1, ${count}::int + ${count}::int / 9) AS n WHERE n % 10 <> 0`;
  await prisma.$executeRaw`
    INSERT INTO sessions (id, student_id, user_agent, address, expires_at)
    SELECT gen_random_uuid(), id, 'a phone', '10.0.0.1', now() + interval '14 days' FROM students WHERE random() < 0.7`;
}

async function makeLockers({ prisma }: Deps, count: number): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO locations (id, name_ko, name_en, rows, columns, position)
    SELECT gen_random_uuid(), n || '관 1층', 'Hall ' || n, ${LOCATION_LOCKERS / COLUMNS}::int, ${COLUMNS}::int, n
    FROM generate_series(0, (${count}::int - 1) / ${LOCATION_LOCKERS}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO lockers (id, number, location_id, "row", "column", condition, note)
    SELECT gen_random_uuid(), 1000 + n, p.id, n % ${LOCATION_LOCKERS}::int / ${COLUMNS}::int + 1, n % ${COLUMNS}::int + 1,
           CASE n % 50 WHEN 0 THEN 'broken' WHEN 1 THEN 'reserved' ELSE 'available' END, ''
    FROM generate_series(0, ${count}::int - 1) AS n JOIN locations p ON p.position = n / ${LOCATION_LOCKERS}::int`;
}

/** Days from now; open since its first day, for use until its last. */
async function makeRound({ prisma, clock }: Deps, fromDays: number, toDays: number): Promise<string> {
  const id = randomUUID();
  const at = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
  const times = { opensAt: at(fromDays), closesAt: at(toDays - 1), expiresAt: at(toDays), publishedAt: at(fromDays) };
  await prisma.round.create({ data: { id, nameKo: `${toDays}일 회차`, nameEn: `Round ${toDays}`, ...times } });
  await prisma.$executeRaw`
    INSERT INTO round_lockers (round_id, locker_id, during, capacity)
    SELECT r.id, l.id, r.during, CASE l.condition WHEN 'available' THEN 1 ELSE 0 END
    FROM rounds r, lockers l WHERE r.id = ${id}::uuid`;
  return id;
}

type Assigning = { roundId: string; count: number; hasEnded: boolean };

async function makeAssignments({ prisma }: Deps, { roundId, count, hasEnded }: Assigning): Promise<void> {
  await prisma.$executeRaw`
    WITH chosen AS (
      SELECT l.id AS locker_id, s.id AS student_id
      FROM (SELECT id, row_number() OVER (ORDER BY number) AS n FROM lockers WHERE condition = 'available') l
      JOIN (SELECT id, row_number() OVER (ORDER BY student_number DESC) AS n FROM students) s USING (n)
      WHERE n <= ${count}::int
    ), assigned AS (
      INSERT INTO locker_assignments (hold_id, round_id, locker_id, student_id, confirmed_at, ended_at, end_kind)
      SELECT gen_random_uuid(), ${roundId}::uuid, locker_id, student_id, now() - random() * interval '20 hours',
             CASE WHEN ${hasEnded} THEN now() END, CASE WHEN ${hasEnded} THEN 'ended' END
      FROM chosen RETURNING locker_id
    )
    UPDATE round_lockers p SET confirmed_count = 1
    FROM assigned a WHERE NOT ${hasEnded} AND p.round_id = ${roundId}::uuid AND p.locker_id = a.locker_id`;
}

type Writing = { past: string; present: string; from: number; to: number };

/** Pairs of a hold and how it ended, two thirds of them in the past. */
async function makeHistory({ prisma }: Deps, { past, present, from, to }: Writing): Promise<void> {
  await prisma.$executeRaw`
    WITH people AS (SELECT array_agg(id) AS ids FROM students), pools AS (SELECT array_agg(id) AS ids FROM lockers)
    INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at, expires_at)
    SELECT overlay(overlay(md5('hold ' || n / 2) placing '4' from 13) placing '8' from 17)::uuid,
           CASE n % 2 WHEN 0 THEN 'held' ELSE (ARRAY['given_up', 'expired', 'confirmed'])[n / 2 % 3 + 1] END,
           CASE n / 2 % 3 WHEN 0 THEN ${present}::uuid ELSE ${past}::uuid END,
           people.ids[n / 2 % cardinality(people.ids) + 1], pools.ids[n / 2 % cardinality(pools.ids) + 1 : n / 2 % cardinality(pools.ids) + 1],
           ARRAY[1], now() - (n / 2 % 80000) * interval '1 second', NULL
    FROM generate_series(${from}::int, ${to}::int) AS n, people, pools`;
}

async function makeAudit({ prisma }: Deps, from: number, to: number): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO audit_entries (at, actor, action, target_kind, target, before, after, request_id)
    SELECT now() - (${to}::int - n) * interval '3 minutes', 'owner-' || n % 30 || '@council.test',
           (ARRAY['student.looked_at', 'student.updated', 'locker.condition_set', 'table.exported'])[n % 4 + 1],
           'student', '2026••' || n % 10000, '{"isBlocked": false}', '{"isBlocked": true}', gen_random_uuid()::text
    FROM generate_series(${from}::int, ${to}::int) AS n`;
}
