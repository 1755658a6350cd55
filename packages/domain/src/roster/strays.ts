import { Prisma } from "@seonchak/prisma";
import type { Stray } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { ScopedHold } from "../resets/reset-scope.ts";
import { readLiveHolds } from "../resets/reset-scope.ts";

type StrayPage = { rows: Stray[]; total: number; page: number; pageSize: number };

/**
 * Students who have a locker, or hold one, and are not on the roster. They keep it until the council decides. While the
 * roster is empty nobody is missing from it.
 */
export async function listStrays(
  deps: Deps,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<StrayPage> {
  const having = havingLockers(deps.clock.now(), await readLiveHolds(deps));
  const [rows, total] = await Promise.all([
    deps.prisma.$queryRaw<Stray[]>`
      SELECT * FROM ${strays(having)}
      ORDER BY "studentNumber", "lockerNumber" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    deps.prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${strays(having)}`,
  ]);
  return { rows, total: total[0]?.total ?? 0, page, pageSize };
}

/** How many students own a locker and are not on the roster. Holds are left out: this is asked often, also in a rush. */
export async function countStrays({ prisma, clock }: Pick<Deps, "prisma" | "clock">): Promise<number> {
  const [found] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "studentId")::int AS count FROM ${strays(havingLockers(clock.now(), []))}`;
  return found?.count ?? 0;
}

/** `h`: who has which locker, confirmed or held. */
function havingLockers(now: Date, holds: ScopedHold[]): Prisma.Sql {
  const held = holds.flatMap(({ studentId, claims }) => claims.map(({ poolId }) => ({ studentId, poolId })));
  return Prisma.sql`(
    SELECT a.student_id AS "studentId", l.number AS "lockerNumber", false AS "isHeld"
    FROM locker_assignments a
    JOIN rounds r ON r.id = a.round_id AND r.expires_at > ${now}::timestamptz
    JOIN lockers l ON l.id = a.locker_id
    WHERE a.ended_at IS NULL
    UNION ALL
    SELECT t.student_id, l.number, true
    FROM unnest(${held.map(({ studentId }) => studentId)}::uuid[], ${held.map(({ poolId }) => poolId)}::uuid[])
      AS t (student_id, locker_id)
    JOIN lockers l ON l.id = t.locker_id
  ) h`;
}

/**
 * Whoever of them is not on the roster. Their numbers are put together first: the planner expects hardly anybody to be
 * missing, and would otherwise go through all lockers for each who is.
 */
function strays(having: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH people AS MATERIALIZED (
      SELECT h.*, s.student_number AS "studentNumber", s.name, s.cohort
      FROM ${having} JOIN students s ON s.id = h."studentId" AND s.removed_at IS NULL
    )
    SELECT * FROM people p
    WHERE NOT EXISTS (SELECT FROM roster_entries e WHERE e.student_number = p."studentNumber")
      AND EXISTS (SELECT FROM roster_entries)
  ) strays`;
}
