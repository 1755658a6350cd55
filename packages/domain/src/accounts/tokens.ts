import { Prisma } from "@seonchak/prisma";
import type { RefreshInput, TokenPair } from "@seonchak/schema";
import { adminId, adminRole, sessionId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Identity } from "./identity.ts";
import type { EndReason } from "./session-rows.ts";
import { denySessions, endSessionRows, SESSION_LIFE_MS } from "./session-rows.ts";
import { deriveRefreshToken, hashToken, issueTokens, makeRefreshToken } from "./signed-tokens.ts";

export { issueTokens, signWebCookie, verifyAccessToken, verifyWebCookie } from "./signed-tokens.ts";

/** For so long a lost answer can be asked for again with the same `refreshId`. */
const REPEAT_MS = 60_000;

type UsedToken = NonNullable<Awaited<ReturnType<typeof readToken>>>;

/**
 * Exchanges a refresh token for a new pair, once. The same token with the same `refreshId` within 60 s gets the same
 * pair again; any other reuse means that the token is in two hands, and ends the session (DESIGN 5, SPECS 0.6).
 */
export async function refreshTokens(deps: Deps, { refreshToken, refreshId }: RefreshInput): Promise<TokenPair> {
  const now = deps.clock.now();
  const successor = refreshId ? deriveRefreshToken(deps.secrets, refreshToken, refreshId) : makeRefreshToken();
  // The id is a stranger's text of any kind; its hash is stored.
  const usedWith = refreshId ? hashToken(refreshId) : null;
  const isWinner = await useToken(deps, { refreshToken, successor, usedWith, now });
  const token = await readToken(deps, refreshToken);
  if (!token?.usedAt) throw new Refusal("REFRESH_REFUSED");
  const isRepeat =
    usedWith !== null && token.usedRefreshId === usedWith && now.getTime() - token.usedAt.getTime() <= REPEAT_MS;
  if (!isWinner && token.session.revokedAt) throw new Refusal("REFRESH_REFUSED");
  if (!isWinner && !isRepeat) return endFamily(deps, token, "refresh_reused");
  const identity = identityOf(token);
  if (identity.kind === "admin" && identity.endsAtMs !== null && identity.endsAtMs <= now.getTime())
    return endFamily(deps, token, "role_ended");
  return issueTokens(deps, identity, { refreshToken: successor, issuedAt: token.usedAt });
}

type Use = { refreshToken: string; successor: string; usedWith: string | null; now: Date };

/** Of any number of callers with one token, the statement lets one through. */
async function useToken({ prisma }: Deps, { refreshToken, successor, usedWith, now }: Use): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + SESSION_LIFE_MS);
  const made = await prisma.$executeRaw`
    WITH used AS (
      UPDATE refresh_tokens t SET used_at = ${now}::timestamptz, used_refresh_id = ${usedWith}
      FROM sessions s
      WHERE t.token_hash = ${hashToken(refreshToken)} AND t.used_at IS NULL AND t.expires_at > ${now}::timestamptz
        AND s.id = t.session_id AND s.revoked_at IS NULL
      RETURNING t.session_id
    ), renewed AS (
      UPDATE sessions s SET last_seen_at = ${now}::timestamptz, expires_at = ${expiresAt}::timestamptz
      FROM used WHERE s.id = used.session_id AND s.revoked_at IS NULL RETURNING s.id
    )
    INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at)
    SELECT ${hashToken(successor)}, id, ${now}::timestamptz, ${expiresAt}::timestamptz FROM renewed`;
  return made === 1;
}

async function readToken({ prisma }: Deps, refreshToken: string) {
  return prisma.refreshToken.findUnique({
    where: { tokenHash: hashToken(refreshToken) },
    include: { session: { include: { student: true, admin: true } } },
  });
}

async function endFamily(deps: Deps, { session }: UsedToken, reason: EndReason): Promise<never> {
  const which = Prisma.sql`id = ${session.id}::uuid`;
  const ended = await endSessionRows(deps.prisma, { now: deps.clock.now(), reason, which });
  await denySessions(deps, ended);
  throw new Refusal("REFRESH_REFUSED");
}

function identityOf({ session: { id, student, admin } }: UsedToken): Identity {
  if (student)
    return {
      kind: "student",
      sessionId: sessionId.parse(id),
      studentId: studentId.parse(student.id),
      cohort: student.cohort,
    };
  if (!admin) throw new Refusal("REFRESH_REFUSED");
  return {
    kind: "admin",
    sessionId: sessionId.parse(id),
    adminId: adminId.parse(admin.id),
    email: admin.email,
    role: adminRole.parse(admin.role),
    endsAtMs: admin.endsAt?.getTime() ?? null,
  };
}
