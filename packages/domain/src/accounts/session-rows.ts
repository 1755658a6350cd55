import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { SessionId, StudentId } from "@seonchak/schema";
import { sessionId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import type { Device } from "./identity.ts";
import { hashToken } from "./signed-tokens.ts";

/** As long as the longest token of a session can be valid: refresh token and cookie. */
export const SESSION_LIFE_MS = 14 * 24 * 60 * 60_000;
const RENEW_EVERY_MS = 60_000;
/** How long a session that has run out is kept, for whoever has to explain what happened. */
const KEEP_ENDED_MS = 30 * 24 * 60 * 60_000;
const DEVICE_TEXT_MAX = 300;

export type EndReason =
  | "signed_out"
  | "refresh_reused"
  | "blocked"
  | "changed"
  | "removed"
  | "password"
  | "role_ended"
  | "roster"
  | "by_council";

export type NewSession = { sessionId: SessionId; refreshToken: string; device: Device; startedAt: Date };

/**
 * Starts a session for the person that `person` selects and locks (`SELECT id FROM students WHERE ... FOR SHARE`).
 * False when there is none any more: whoever was blocked, removed or corrected since the comparison gets no session.
 */
export async function startSession(
  tx: Tx,
  session: NewSession,
  { column, person }: { column: "student_id" | "admin_id"; person: Prisma.Sql },
): Promise<boolean> {
  const { startedAt, device } = session;
  const expiresAt = new Date(startedAt.getTime() + SESSION_LIFE_MS);
  const started = await tx.$executeRaw`
    WITH person AS (${person}), started AS (
      INSERT INTO sessions (id, ${Prisma.raw(column)}, user_agent, address, created_at, last_seen_at, expires_at)
      SELECT ${session.sessionId}::uuid, id, ${shortText(device.userAgent)}, ${shortText(device.address)},
             ${startedAt}::timestamptz, ${startedAt}::timestamptz, ${expiresAt}::timestamptz
      FROM person RETURNING id
    )
    INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at)
    SELECT ${hashToken(session.refreshToken)}, id, ${startedAt}::timestamptz, ${expiresAt}::timestamptz FROM started`;
  return started === 1;
}

/** Ends live sessions in Postgres; tell the deny-list with `denySessions` once the transaction has committed. */
export async function endSessionRows(
  tx: Tx,
  { now, reason, which }: { now: Date; reason: EndReason; which: Prisma.Sql },
): Promise<SessionId[]> {
  // Locked in order, so that two who end many sessions at once do not wait for each other.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE sessions SET revoked_at = ${now}::timestamptz, revoked_reason = ${reason}
    WHERE id IN (
      SELECT id FROM sessions
      WHERE revoked_at IS NULL AND expires_at > ${now}::timestamptz AND (${which}) ORDER BY id FOR UPDATE
    )
    RETURNING id::text`;
  return rows.map(({ id }) => sessionId.parse(id));
}

/** Refuses their tokens everywhere within a second. Throws STORE_AWAY; Postgres' word then reaches Redis later. */
export async function denySessions(deps: Deps, sessionIds: SessionId[]): Promise<void> {
  await storeAnswers(() => deps.denyList.deny(sessionIds, deps.clock.now().getTime() + SESSION_LIFE_MS));
}

/** What the deny-list must know: sessions ended so lately that a token of theirs may not have run out. */
export async function loadDenied({
  prisma,
  clock,
}: Pick<Deps, "prisma" | "clock">): Promise<{ sessionId: string; untilMs: number }[]> {
  const since = new Date(clock.now().getTime() - SESSION_LIFE_MS);
  const rows = await prisma.session.findMany({
    where: { revokedAt: { gt: since } },
    select: { id: true, revokedAt: true },
  });
  return rows.map(({ id, revokedAt }) => ({
    sessionId: id,
    untilMs: (revokedAt ?? since).getTime() + SESSION_LIFE_MS,
  }));
}

/** Says that a web session is still used, at most once a minute; false when it has ended. */
export async function renewSession({ prisma, clock }: Pick<Deps, "prisma" | "clock">, id: SessionId): Promise<boolean> {
  const now = clock.now();
  // A minute more than a cookie, which may be renewed again before this row is.
  const expiresAt = new Date(now.getTime() + SESSION_LIFE_MS + RENEW_EVERY_MS);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    WITH renewed AS (
      UPDATE sessions SET last_seen_at = ${now}::timestamptz, expires_at = ${expiresAt}::timestamptz
      WHERE id = ${id}::uuid AND revoked_at IS NULL AND last_seen_at < ${new Date(now.getTime() - RENEW_EVERY_MS)}::timestamptz
    )
    SELECT id::text FROM sessions WHERE id = ${id}::uuid AND revoked_at IS NULL AND expires_at > ${now}::timestamptz`;
  return rows.length === 1;
}

/** Removes sessions and tokens that ran out long ago. Safe in many copies; answers how many sessions. */
export async function forgetOldSessions({ prisma, clock }: Pick<Deps, "prisma" | "clock">): Promise<number> {
  const before = new Date(clock.now().getTime() - KEEP_ENDED_MS);
  await prisma.refreshToken.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { session: { expiresAt: { lt: before } } }] },
  });
  const { count } = await prisma.session.deleteMany({
    where: { expiresAt: { lt: before }, refreshTokens: { none: {} } },
  });
  return count;
}

/** The sessions of a student, as a condition for `endSessionRows`. */
export function sessionsOfStudent(studentId: StudentId): Prisma.Sql {
  return Prisma.sql`student_id = ${studentId}::uuid`;
}

function shortText(text: string): string {
  return text.replaceAll("\u0000", "").slice(0, DEVICE_TEXT_MAX);
}
