import { Prisma } from "@seonchak/prisma";
import type { MySession, SessionId } from "@seonchak/schema";
import { sessionId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Identity } from "./identity.ts";
import { assertManager } from "./identity.ts";
import { denySessions, endSessionRows, sessionsOfStudent } from "./session-rows.ts";
import { hashToken } from "./signed-tokens.ts";

export { forgetOldSessions, loadDenied, renewSession, startSession } from "./session-rows.ts";

const SESSIONS_SHOWN_MAX = 50;

/** My live sessions, the one used last first. */
export async function listMySessions(deps: Deps, identity: Identity): Promise<MySession[]> {
  const rows = await deps.prisma.session.findMany({
    where: { ...ownedBy(identity), revokedAt: null, expiresAt: { gt: deps.clock.now() } },
    orderBy: { lastSeenAt: "desc" },
    take: SESSIONS_SHOWN_MAX,
  });
  return rows.map((row) => ({
    id: sessionId.parse(row.id),
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.id === identity.sessionId,
  }));
}

/** Ends one of my sessions; another's, an ended or an unknown one is NOT_FOUND. */
export async function endSession(deps: Deps, identity: Identity, id: SessionId): Promise<void> {
  const which = Prisma.sql`id = ${id}::uuid AND ${sessionsOf(identity)}`;
  const ended = await endSessionRows(deps.prisma, { now: deps.clock.now(), reason: "signed_out", which });
  if (ended.length === 0) throw new Refusal("NOT_FOUND");
  await denySessions(deps, ended);
}

/** Ends all of my sessions but the one that asks. */
export async function endOtherSessions(deps: Deps, identity: Identity): Promise<{ endedCount: number }> {
  const which = Prisma.sql`${sessionsOf(identity)} AND id <> ${identity.sessionId}::uuid`;
  const ended = await endSessionRows(deps.prisma, { now: deps.clock.now(), reason: "signed_out", which });
  await denySessions(deps, ended);
  return { endedCount: ended.length };
}

/** Ends the session that asks, and the one of `refreshToken` when it is mine too. Again is a yes. */
export async function signOut(
  deps: Deps,
  identity: Identity,
  { refreshToken }: { refreshToken?: string | undefined },
): Promise<void> {
  const named = refreshToken
    ? Prisma.sql`id IN (SELECT session_id FROM refresh_tokens WHERE token_hash = ${hashToken(refreshToken)})`
    : Prisma.sql`false`;
  const which = Prisma.sql`${sessionsOf(identity)} AND (id = ${identity.sessionId}::uuid OR ${named})`;
  const ended = await endSessionRows(deps.prisma, { now: deps.clock.now(), reason: "signed_out", which });
  await denySessions(deps, [...new Set([...ended, identity.sessionId])]);
}

/** Ends the sessions of everybody in a group; the administrator's own goes on. Managers and owners. */
export async function endAllSessions(
  deps: Deps,
  actor: CouncilActor,
  { group }: { group: "students" | "administrators" | "everyone" },
): Promise<{ endedCount: number }> {
  assertManager(actor);
  const members = {
    students: Prisma.sql`student_id IS NOT NULL`,
    administrators: Prisma.sql`admin_id IS NOT NULL`,
    everyone: Prisma.sql`true`,
  }[group];
  const ended = await deps.prisma.$transaction(async (tx) => {
    const which = Prisma.sql`${members} AND id IS DISTINCT FROM ${actor.sessionId}::uuid`;
    const ids = await endSessionRows(tx, { now: deps.clock.now(), reason: "by_council", which });
    await recordAudit(tx, actor, {
      action: "sessions.ended",
      targetKind: "sessions",
      target: group,
      before: { liveCount: ids.length },
      after: { endedCount: ids.length },
    });
    return ids;
  });
  await denySessions(deps, ended);
  return { endedCount: ended.length };
}

function sessionsOf(identity: Identity): Prisma.Sql {
  return identity.kind === "student"
    ? sessionsOfStudent(identity.studentId)
    : Prisma.sql`admin_id = ${identity.adminId}::uuid`;
}

function ownedBy(identity: Identity) {
  return identity.kind === "student" ? { studentId: identity.studentId } : { adminId: identity.adminId };
}
