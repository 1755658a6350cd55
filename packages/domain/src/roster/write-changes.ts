import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { RosterEffect, SessionId } from "@seonchak/schema";
import { endSessionRows } from "../accounts/session-rows.ts";
import type { RegistrationPolicy, RosterChange } from "./roster-change.ts";

type Change = { changes: RosterChange[]; policy: RegistrationPolicy; now: Date };

/**
 * Changes the roster and lets the accounts follow, in four statements however many there are. Answers the sessions to
 * deny once the transaction has committed. The caller has locked the roster and knows `before` to be true.
 */
export async function writeRosterChanges(tx: Tx, change: Change): Promise<SessionId[]> {
  // The accounts before their sessions, as whoever changes or removes a student.
  await tx.$executeRaw`SELECT s.id FROM ${changedAccounts(change)} ORDER BY s.id FOR NO KEY UPDATE OF s`;
  // First, while the accounts still say where they belonged.
  const ended = await endSessionRows(tx, {
    now: change.now,
    reason: "roster",
    which: Prisma.sql`student_id IN (SELECT s.id FROM ${changedAccounts(change)} WHERE ${signsOut(change)})`,
  });
  const { changes } = change;
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM roster_entries e USING ${asRows(changes)} WHERE e.student_number = c.student_number AND c.after IS NULL
    )
    INSERT INTO roster_entries (student_number, name, phone_hash, cohort)
    SELECT c.student_number, c.after ->> 'name', c.after ->> 'phoneHash', c.after ->> 'cohort'
    FROM ${asRows(changes)} WHERE c.after IS NOT NULL
    ON CONFLICT (student_number) DO UPDATE
    SET name = excluded.name, phone_hash = excluded.phone_hash, cohort = excluded.cohort`;
  await tx.$executeRaw`
    UPDATE students SET cohort = f.cohort, name = f.name
    FROM (
      SELECT s.id, c.after ->> 'cohort' AS cohort, coalesce(c.after ->> 'name', s.name) AS name
      FROM ${changedAccounts(change)} WHERE ${isWhoIsListed}
    ) f
    WHERE students.id = f.id AND (students.cohort IS DISTINCT FROM f.cohort OR students.name <> f.name)`;
  return ended;
}

/** What these changes would do to accounts now. Changes nothing. */
export async function readRosterEffect(tx: Tx, change: Change): Promise<RosterEffect> {
  const [effect] = await tx.$queryRaw<RosterEffect[]>`
    SELECT count(*) FILTER (WHERE c.after IS NULL)::int AS "lostPlaceCount",
      count(*) FILTER (WHERE c.after IS NULL AND EXISTS (
        SELECT FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
        WHERE a.student_id = s.id AND a.ended_at IS NULL AND r.expires_at > ${change.now}::timestamptz
      ))::int AS "ownerCount",
      count(*) FILTER (WHERE ${signsOut(change)} AND EXISTS (
        SELECT FROM sessions l
        WHERE l.student_id = s.id AND l.revoked_at IS NULL AND l.expires_at > ${change.now}::timestamptz
      ))::int AS "signedOutCount"
    FROM ${changedAccounts(change)}`;
  return effect ?? { lostPlaceCount: 0, ownerCount: 0, signedOutCount: 0 };
}

/** `c`: one row for each change. */
function asRows(changes: RosterChange[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT "studentNumber" AS student_number, nullif(before, 'null'::jsonb) AS before, nullif(after, 'null'::jsonb) AS after
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS t ("studentNumber" text, before jsonb, after jsonb)
  ) c`;
}

/** `s`: the accounts whose entry changes, beside `c`. */
function changedAccounts({ changes }: Change): Prisma.Sql {
  return Prisma.sql`${asRows(changes)} JOIN students s ON s.student_number = c.student_number AND s.removed_at IS NULL`;
}

/**
 * The account is who was listed or now is: by name, and by phone where the roster has one. Who registered a listed
 * number under another name gets neither its name nor its cohort.
 */
const isWhoIsListed = Prisma.sql`(
  s.name IN (c.before ->> 'name', c.after ->> 'name')
  AND (coalesce(c.after ->> 'phoneHash', c.before ->> 'phoneHash') IS NULL
    OR s.phone_hash IN (c.before ->> 'phoneHash', c.after ->> 'phoneHash')
    OR s.roster_phone_hash IN (c.before ->> 'phoneHash', c.after ->> 'phoneHash'))
)`;

/** Who may no longer sign in, and whoever leaves a cohort: a token names the cohort it was issued for. */
function signsOut({ policy }: Change): Prisma.Sql {
  return Prisma.sql`(
    (${policy} = 'roster' AND c.after IS NULL)
    OR (${isWhoIsListed} AND s.cohort IS NOT NULL AND s.cohort IS DISTINCT FROM c.after ->> 'cohort')
  )`;
}
