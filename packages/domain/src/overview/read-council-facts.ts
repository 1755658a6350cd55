import type { Actor, Deps } from "../deps.ts";

export type CouncilFacts = {
  /** Anyone's first sign-in registers. */
  isOpenToAll: boolean;
  /** The council said who it is, or was named from the start. */
  isNamed: boolean;
  /** Who may register was decided, not left as it came. */
  hasChosenPolicy: boolean;
  /** The asking administrator's own account. */
  hasSecondFactor: boolean;
  hasOpenedRound: boolean;
  lockerCount: number;
  administratorCount: number;
  studentCount: number;
  liveSessionCount: number;
  rosterCount: number;
};

/** What an empty council is called until it says its own name. */
const UNNAMED = "학생회";

/** In one question to Postgres: everyone at the desk asks for it every two seconds. */
export async function readCouncilFacts(
  { prisma, clock }: Deps,
  { adminId }: Pick<Actor, "adminId">,
): Promise<CouncilFacts> {
  const now = clock.now();
  const [facts] = await prisma.$queryRaw<CouncilFacts[]>`
    SELECT
      coalesce(c.registration_policy = 'open' AND c.registration_open, false) AS "isOpenToAll",
      coalesce(c.version > 1 OR c.name_ko <> ${UNNAMED}, false) AS "isNamed",
      coalesce(c.version > 1 OR c.registration_policy = 'roster', false) AS "hasChosenPolicy",
      EXISTS (SELECT 1 FROM administrators
              WHERE id = ${adminId}::uuid AND totp_confirmed_at IS NOT NULL) AS "hasSecondFactor",
      EXISTS (SELECT 1 FROM rounds WHERE published_at IS NOT NULL) AS "hasOpenedRound",
      (SELECT count(*)::int FROM lockers) AS "lockerCount",
      (SELECT count(*)::int FROM administrators WHERE ends_at IS NULL OR ends_at > ${now}) AS "administratorCount",
      (SELECT count(*)::int FROM students WHERE removed_at IS NULL) AS "studentCount",
      (SELECT count(*)::int FROM sessions
       WHERE revoked_at IS NULL AND expires_at > ${now} AND student_id IS NOT NULL) AS "liveSessionCount",
      (SELECT count(*)::int FROM roster_entries) AS "rosterCount"
    FROM (SELECT 1) AS always LEFT JOIN council c ON c.id = 1`;
  if (!facts) throw new Error("a SELECT without a table has one row");
  return facts;
}
