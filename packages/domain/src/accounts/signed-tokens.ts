import { createHash, createHmac, randomBytes } from "node:crypto";
import type { TokenPair } from "@seonchak/schema";
import { adminId, adminRole, sessionId, studentId } from "@seonchak/schema";
import { createSigner, createVerifier } from "fast-jwt";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Secrets } from "../secrets.ts";
import type { Identity } from "./identity.ts";

/** A Bearer token is never a cookie, nor the reverse (DESIGN 5). */
type Audience = "api" | "web";
type Keys = Pick<Deps, "secrets" | "clock">;

const ACCESS_LIFE_S = 30 * 60;
const COOKIE_LIFE_S = 14 * 24 * 60 * 60;
const REFRESH_TOKEN_BYTES = 32;
/** Verified tokens that a process remembers, about 1 kB each. */
const CACHE_MAX = 10_000;

const common = { sid: sessionId, iat: z.int(), exp: z.int() };
const claims = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("student"), sub: studentId, cohort: z.string().nullable(), ...common }),
  z.object({
    kind: z.literal("admin"),
    sub: adminId,
    email: z.string(),
    role: adminRole,
    end: z.int().nullable(),
    ...common,
  }),
]);
type Verified = { identity: Identity; expiresAtMs: number };

/**
 * An access token of 30 min beside a refresh token. `issuedAt` decides every byte, so that a repeated refresh gives the
 * same pair again.
 */
export function issueTokens(
  { secrets }: Pick<Keys, "secrets">,
  identity: Identity,
  made: { refreshToken: string; issuedAt: Date },
): TokenPair {
  const { token, lifeS } = sign(secrets, identity, { audience: "api", lifeS: ACCESS_LIFE_S, issuedAt: made.issuedAt });
  const serialId = identity.kind === "student" ? identity.studentId : identity.adminId;
  return { accessToken: token, refreshToken: made.refreshToken, expiresIn: lifeS, serialId };
}

/** Throws UNAUTHENTICATED for anything but a Bearer token of ours that has not run out. */
export function verifyAccessToken(keys: Keys, token: string): Identity {
  return verify(keys, "api", token);
}

/** The web session's cookie: 14 days, for the same session. `expiresAt` is when the browser may forget it. */
export function signWebCookie({ secrets, clock }: Keys, identity: Identity): { token: string; expiresAt: Date } {
  const issuedAt = clock.now();
  const { token, expiresAt } = sign(secrets, identity, { audience: "web", lifeS: COOKIE_LIFE_S, issuedAt });
  return { token, expiresAt };
}

/** Throws UNAUTHENTICATED for anything but a cookie of ours that has not run out. */
export function verifyWebCookie(keys: Keys, token: string): Identity {
  return verify(keys, "web", token);
}

export function makeRefreshToken(): string {
  return randomBytes(REFRESH_TOKEN_BYTES).toString("base64url");
}

/** The token that follows `refreshToken` when it is used with `refreshId`: the same one each time. */
export function deriveRefreshToken({ refreshKey }: Secrets, refreshToken: string, refreshId: string): string {
  return createHmac("sha256", refreshKey)
    .update(JSON.stringify([refreshToken, refreshId]))
    .digest("base64url");
}

/** What is stored of a token: it has 256 random bits, so a plain hash cannot be guessed backwards. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

type Signing = { audience: Audience; lifeS: number; issuedAt: Date };

function sign(secrets: Secrets, identity: Identity, { audience, lifeS, issuedAt }: Signing) {
  const iat = Math.floor(issuedAt.getTime() / 1000);
  const roleEnd = identity.kind === "admin" && identity.endsAtMs !== null ? Math.floor(identity.endsAtMs / 1000) : null;
  const exp = Math.min(iat + lifeS, roleEnd ?? Number.POSITIVE_INFINITY);
  const { sessionId: sid, kind } = identity;
  const who =
    kind === "student"
      ? { sub: identity.studentId, cohort: identity.cohort }
      : { sub: identity.adminId, email: identity.email, role: identity.role, end: roleEnd };
  const token = toolsOf(secrets).sign({ aud: audience, sid, kind, ...who, iat, exp });
  return { token, lifeS: Math.max(exp - iat, 0), expiresAt: new Date(exp * 1000) };
}

function verify({ secrets, clock }: Keys, audience: Audience, token: string): Identity {
  const verified = toolsOf(secrets)[audience](token);
  if (!verified || verified.expiresAtMs <= clock.now().getTime()) throw new Refusal("UNAUTHENTICATED");
  return verified.identity;
}

type Tools = { sign(payload: object): string } & Record<Audience, (token: string) => Verified | null>;
const tools = new WeakMap<Secrets, Tools>();

function toolsOf(secrets: Secrets): Tools {
  const known = tools.get(secrets);
  if (known) return known;
  const made: Tools = {
    sign: createSigner<object>({ key: secrets.tokenKey, algorithm: "HS256" }),
    api: verifierFor(secrets, "api"),
    web: verifierFor(secrets, "web"),
  };
  tools.set(secrets, made);
  return made;
}

function verifierFor(secrets: Secrets, audience: Audience): (token: string) => Verified | null {
  const check = createVerifier<string>({
    key: secrets.tokenKey,
    algorithms: ["HS256"],
    allowedAud: audience,
    // Without this a token that names no audience would pass as any.
    requiredClaims: ["aud", "exp"],
    // Compared by our own clock in `verify`; the verifier knows only the machine's.
    ignoreExpiration: true,
  });
  const known = new Map<string, Verified>();
  return (token) => {
    const verified = known.get(token) ?? readToken(check, token);
    if (!verified || known.has(token)) return verified;
    const [oldest] = known.keys();
    if (known.size >= CACHE_MAX && oldest !== undefined) known.delete(oldest);
    known.set(token, verified);
    return verified;
  };
}

function readToken(check: (token: string) => unknown, token: string): Verified | null {
  try {
    return readClaims(claims.parse(check(token)));
  } catch {
    // Whatever is wrong with a stranger's token, the answer is the same.
    return null;
  }
}

function readClaims(data: z.infer<typeof claims>): Verified {
  const expiresAtMs = data.exp * 1000;
  if (data.kind === "student") {
    return {
      expiresAtMs,
      identity: { kind: "student", sessionId: data.sid, studentId: data.sub, cohort: data.cohort },
    };
  }
  const { sid, sub, email, role, end } = data;
  const endsAtMs = end === null ? null : end * 1000;
  return { expiresAtMs, identity: { kind: "admin", sessionId: sid, adminId: sub, email, role, endsAtMs } };
}
