import { Prisma } from "@seonchak/prisma";
import type { AdminStudent, StudentId, StudentQuery } from "@seonchak/schema";
import { lockerNumber, studentId } from "@seonchak/schema";
import { literalSearch } from "../audit/literal-search.ts";
import type { Deps } from "../deps.ts";

const columnOf = {
  studentNumber: "student_number",
  name: "name",
  createdAt: "created_at",
} as const satisfies Record<StudentQuery["sort"], string>;

type StudentPage = { rows: AdminStudent[]; total: number; page: number; pageSize: number };

/** A page of students, removed ones left out; `search` finds a part of number or name, or the locker that is owned now. */
export async function listStudents(deps: Deps, query: StudentQuery): Promise<StudentPage> {
  const { page, pageSize, sort, descending } = query;
  const where = matching(query, deps.clock.now());
  const direction = Prisma.raw(descending ? "DESC" : "ASC");
  // Students of one name stay in one order, so that pages do not overlap.
  const order = Prisma.sql`s.${Prisma.raw(columnOf[sort])} ${direction}, s.id ${direction}`;
  const shown = Prisma.sql`SELECT s.* FROM students s WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  const [rows, counts] = await Promise.all([
    readRows(deps, { shown, order }),
    deps.prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM students s WHERE ${where}`,
  ]);
  return { rows, total: counts[0]?.total ?? 0, page, pageSize };
}

/** One student as the list has them, or null. */
export async function readStudentRow(deps: Deps, id: StudentId): Promise<AdminStudent | null> {
  const shown = Prisma.sql`SELECT s.* FROM students s WHERE s.id = ${id}::uuid AND s.removed_at IS NULL`;
  const [row] = await readRows(deps, { shown, order: Prisma.sql`s.id` });
  return row ?? null;
}

type StudentRow = Omit<AdminStudent, "createdAt"> & { createdAt: Date };

async function readRows(
  { prisma, clock }: Deps,
  { shown, order }: { shown: Prisma.Sql; order: Prisma.Sql },
): Promise<AdminStudent[]> {
  const rows = await prisma.$queryRaw<StudentRow[]>`
    SELECT s.id::text AS "studentId", s.student_number AS "studentNumber", s.name, s.cohort, s.created_at AS "createdAt",
      s.blocked_at IS NOT NULL AS "isBlocked", ${isOnRoster} AS "isOnRoster", owned.number AS "lockerNumber"
    FROM (${shown}) s
    LEFT JOIN LATERAL (
      SELECT l.number FROM ${ownedBy(Prisma.sql`s.id`, clock.now())} ORDER BY a.confirmed_at DESC LIMIT 1
    ) owned ON true
    ORDER BY ${order}`;
  return rows.map((row) => ({
    ...row,
    studentId: studentId.parse(row.studentId),
    createdAt: row.createdAt.toISOString(),
  }));
}

const isOnRoster = Prisma.sql`EXISTS (SELECT FROM roster_entries e WHERE e.student_number = s.student_number)`;

/** `a` and `l`: what a student owns now, in whichever round. */
function ownedBy(student: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`locker_assignments a
    JOIN rounds r ON r.id = a.round_id AND r.expires_at > ${now}::timestamptz
    JOIN lockers l ON l.id = a.locker_id
    WHERE a.student_id = ${student} AND a.ended_at IS NULL`;
}

function matching({ search, cohort, isBlocked, isOnRoster: isListed }: StudentQuery, now: Date): Prisma.Sql {
  const parts = [Prisma.sql`s.removed_at IS NULL`];
  if (search !== "") parts.push(found(search, now));
  if (cohort !== undefined) parts.push(Prisma.sql`s.cohort = ${cohort}`);
  if (isBlocked !== undefined) parts.push(Prisma.sql`(s.blocked_at IS NOT NULL) = ${isBlocked}`);
  if (isListed !== undefined) parts.push(Prisma.sql`${isOnRoster} = ${isListed}`);
  return Prisma.join(parts, " AND ");
}

function found(search: string, now: Date): Prisma.Sql {
  const ways = [Prisma.sql`s.name ILIKE ${`%${literalSearch(search.normalize("NFC"))}%`}`];
  const digits = search.replace(/[\s-]/g, "");
  if (/^\d+$/.test(digits)) ways.push(Prisma.sql`s.student_number LIKE ${`%${digits}%`}`);
  const locker = lockerNumber.safeParse(Number(/^\d+$/.exec(search)?.[0] ?? Number.NaN));
  if (locker.success)
    ways.push(Prisma.sql`s.id IN (
      SELECT a.student_id FROM lockers l
      JOIN locker_assignments a ON a.locker_id = l.id AND a.ended_at IS NULL
      JOIN rounds r ON r.id = a.round_id AND r.expires_at > ${now}::timestamptz
      WHERE l.number = ${locker.data}
    )`);
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`;
}
