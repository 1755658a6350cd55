import { randomUUID } from "node:crypto";
import type { Identity } from "@seonchak/domain/accounts/identity";
import { issueTokens, signWebCookie } from "@seonchak/domain/accounts/tokens";
import type { AdminRole, RefusalReason } from "@seonchak/schema";
import { adminId, sessionId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { WEB_COOKIE } from "../../request/web-cookie.ts";
import type { TestServer } from "../../testing/test-server.ts";
import type { Who } from "../init.ts";

export const callers = [
  "stranger",
  "student",
  "viewer",
  "manager",
  "owner",
  "owner whose role has ended",
  "owner who has signed out",
  "student who is blocked",
  "student who was removed",
] as const;
export type Caller = (typeof callers)[number];

const signedIn: Caller[] = ["student", "viewer", "manager", "owner"];
/** Whom a procedure of each kind serves. */
const served: Record<Who, readonly Caller[]> = {
  anyone: callers,
  signedIn,
  student: ["student"],
  viewer: ["viewer", "manager", "owner"],
  manager: ["manager", "owner"],
  owner: ["owner"],
};
/** How each is refused who is not served. */
const refusedAs = {
  stranger: "UNAUTHENTICATED",
  student: "FORBIDDEN",
  viewer: "FORBIDDEN",
  manager: "FORBIDDEN",
  owner: "FORBIDDEN",
  // No token and no cookie outlives the role.
  "owner whose role has ended": "UNAUTHENTICATED",
  "owner who has signed out": "SESSION_ENDED",
  "student who is blocked": "SESSION_ENDED",
  "student who was removed": "SESSION_ENDED",
} as const satisfies Record<Caller, RefusalReason>;

export const PASSES = "passes";
export type Verdict = typeof PASSES | RefusalReason;

export function verdictFor(who: Who, caller: Caller): Verdict {
  return served[who].includes(caller) ? PASSES : refusedAs[caller];
}

/** What one session is shown by: a token in apps, a cookie in our pages. */
export type Shown = { bearer: Record<string, string>; cookie: Record<string, string> };

export type Callers = { shown(caller: Caller): Promise<Shown> };

const ROLE_LIFE_MS = 60_000;

/** Living callers come with a new session each time, so that no call spoils the next; the others had theirs and lost it. */
export async function createCallers(server: TestServer): Promise<Callers> {
  const { world } = server;
  const admins = {
    viewer: await world.admin("viewer"),
    manager: await world.admin("manager"),
    owner: await world.admin(),
  };
  const adminSession = (role: AdminRole) =>
    startSession(server, { kind: "admin", role, ...known(admins[role].adminId) });
  const lost = await lostSessions(server, () => adminSession("owner"));
  return {
    async shown(caller) {
      if (caller === "stranger") return { bearer: {}, cookie: { origin: server.url } };
      if (caller === "student") return startSession(server, await studentOf(world));
      if (caller === "viewer" || caller === "manager" || caller === "owner") return adminSession(caller);
      return lost[caller];
    },
  };

  function known(id: string) {
    return { adminId: adminId.parse(id), email: "x@council.test", endsAtMs: null };
  }
}

type Nameless<One extends Identity> = One extends Identity ? Omit<One, "sessionId"> : never;

async function studentOf(world: World): Promise<Nameless<Identity>> {
  const { studentId, cohort } = await world.student();
  return { kind: "student", studentId, cohort };
}

/** As signing in does, without the slow comparison of a password. */
async function startSession({ world, url }: TestServer, who: Nameless<Identity>): Promise<Shown> {
  const id = sessionId.parse(randomUUID());
  const identity: Identity = { ...who, sessionId: id };
  const issuedAt = world.clock.now();
  const owner = identity.kind === "student" ? { studentId: identity.studentId } : { adminId: identity.adminId };
  const expiresAt = new Date(issuedAt.getTime() + ROLE_LIFE_MS * 60);
  await world.prisma.session.create({
    data: { id, ...owner, userAgent: "", address: "", createdAt: issuedAt, expiresAt },
  });
  const { accessToken } = issueTokens(world, identity, { refreshToken: "", issuedAt });
  return {
    bearer: { authorization: `Bearer ${accessToken}` },
    cookie: { cookie: `${WEB_COOKIE}=${signWebCookie(world, identity).token}`, origin: url },
  };
}

type Lost = Exclude<Caller, "stranger" | "student" | "viewer" | "manager" | "owner">;

/** Each lost it as people do, over the product's own doors. */
async function lostSessions(server: TestServer, newOwner: () => Promise<Shown>): Promise<Record<Lost, Shown>> {
  const { world } = server;
  const [blocked, removed] = [await studentOf(world), await studentOf(world)];
  const endsAtMs = world.clock.now().getTime() + ROLE_LIFE_MS;
  const ending = adminId.parse((await world.admin()).adminId);
  await world.prisma.administrator.update({ where: { id: ending }, data: { endsAt: new Date(endsAtMs) } });
  const lost = {
    "owner whose role has ended": await startSession(server, {
      kind: "admin",
      adminId: ending,
      email: "ending@council.test",
      role: "owner",
      endsAtMs,
    }),
    "owner who has signed out": await newOwner(),
    "student who is blocked": await startSession(server, blocked),
    "student who was removed": await startSession(server, removed),
  };
  const act = async (path: string, headers: Record<string, string>, how: { method?: string; body: object }) => {
    const { status, text } = await server.call(path, { ...how, headers });
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${text}`);
  };
  await act("/auth/logout", lost["owner who has signed out"].bearer, { body: {} });
  await act("/auth/me", lost["student who was removed"].bearer, { method: "DELETE", body: {} });
  const student = blocked.kind === "student" ? blocked.studentId : "";
  await act(`/admin/students/${student}`, (await newOwner()).bearer, { method: "PATCH", body: { is_blocked: true } });
  world.passTime(ROLE_LIFE_MS + 1);
  return lost;
}
