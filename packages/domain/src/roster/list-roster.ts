import { Prisma } from "@seonchak/prisma";
import type { CohortList, RosterEntry, RosterPage, RosterQuery } from "@seonchak/schema";
import { literalSearch } from "../audit/literal-search.ts";
import type { Deps } from "../deps.ts";
import { readPolicy } from "./roster-change.ts";

const columnOf = {
  studentNumber: "student_number",
  name: "name",
  cohort: "cohort",
} as const satisfies Record<RosterQuery["sort"], string>;

/** A page of the roster; `search` finds a part of the number or of the name. */
export async function listRoster(deps: Deps, query: RosterQuery): Promise<RosterPage> {
  const { page, pageSize } = query;
  const where = matching(query);
  const [rows, counts, policy] = await Promise.all([
    readEntries(deps, query, where),
    deps.prisma.$queryRaw<{ total: number; entryCount: number }[]>`
      SELECT count(*) FILTER (WHERE ${where})::int AS total, count(*)::int AS "entryCount" FROM roster_entries e`,
    readPolicy(deps.prisma),
  ]);
  return { rows, total: counts[0]?.total ?? 0, entryCount: counts[0]?.entryCount ?? 0, policy, page, pageSize };
}

/** Every cohort that the roster or an account names, by name, for filters and for who may use a round. */
export async function listCohorts({ prisma }: Deps): Promise<CohortList> {
  const rows = await prisma.$queryRaw<{ name: string | null; entryCount: number; studentCount: number }[]>`
    SELECT cohort AS name, sum(entries)::int AS "entryCount", sum(students)::int AS "studentCount"
    FROM (
      SELECT cohort, 1 AS entries, 0 AS students FROM roster_entries
      UNION ALL
      SELECT cohort, 0, 1 FROM students WHERE removed_at IS NULL
    ) who GROUP BY cohort ORDER BY cohort`;
  const cohorts = rows.flatMap(({ name, ...counts }) => (name === null ? [] : [{ name, ...counts }]));
  return { cohorts, withoutCohortCount: rows.find(({ name }) => name === null)?.entryCount ?? 0 };
}

function matching({ search, cohort }: RosterQuery): Prisma.Sql {
  const named = Prisma.sql`e.name ILIKE ${`%${literalSearch(search.normalize("NFC"))}%`}`;
  const digits = search.replace(/[\s-]/g, "");
  const numbered = /^\d+$/.test(digits) ? Prisma.sql`OR e.student_number LIKE ${`%${digits}%`}` : Prisma.empty;
  const found = search === "" ? Prisma.sql`true` : Prisma.sql`(${named} ${numbered})`;
  return cohort === undefined ? found : Prisma.sql`${found} AND e.cohort = ${cohort}`;
}

function readEntries({ prisma, clock }: Deps, query: RosterQuery, where: Prisma.Sql): Promise<RosterEntry[]> {
  const { page, pageSize, sort, descending } = query;
  const direction = Prisma.raw(descending ? "DESC" : "ASC");
  const order = Prisma.sql`${Prisma.raw(columnOf[sort])} ${direction} NULLS LAST, student_number ${direction}`;
  return prisma.$queryRaw<RosterEntry[]>`
    WITH shown AS (
      SELECT e.* FROM roster_entries e WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    )
    SELECT shown.student_number AS "studentNumber", shown.name, shown.cohort, shown.phone_hash IS NOT NULL AS "hasPhone",
      s.id IS NOT NULL AS "hasAccount", owned.number AS "lockerNumber"
    FROM shown
    LEFT JOIN students s ON s.student_number = shown.student_number AND s.removed_at IS NULL
    LEFT JOIN LATERAL (
      SELECT l.number FROM locker_assignments a
      JOIN rounds r ON r.id = a.round_id AND r.expires_at > ${clock.now()}::timestamptz
      JOIN lockers l ON l.id = a.locker_id
      WHERE a.student_id = s.id AND a.ended_at IS NULL ORDER BY a.confirmed_at DESC LIMIT 1
    ) owned ON true
    ORDER BY ${Prisma.sql`shown.${Prisma.raw(columnOf[sort])} ${direction} NULLS LAST, shown.student_number ${direction}`}`;
}
