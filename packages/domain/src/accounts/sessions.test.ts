import { DenyList } from "@seonchak/holds";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { assertLive } from "./assert-live.ts";
import { makeCouncil } from "./council-for-tests.ts";
import {
  endAllSessions,
  endOtherSessions,
  endSession,
  forgetOldSessions,
  listMySessions,
  loadDenied,
  renewSession,
  signOut,
} from "./sessions.ts";
import { signInAdmin } from "./sign-in-admin.ts";
import { signInStudent } from "./sign-in-student.ts";
import { refreshTokens } from "./tokens.ts";

const PHONE = { userAgent: "a phone", address: "10.0.0.1" };
const DAY_MS = 24 * 3_600_000;

async function createPeople(world: World) {
  await makeCouncil(world);
  const [minji, seojun] = [await world.student(), await world.student()];
  return {
    minji: () => signInStudent(world, { ...minji, ...PHONE }),
    seojun: () => signInStudent(world, { ...seojun, ...PHONE }),
  };
}

test("signing out ends both tokens at once, in every process, for reads and writes", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const { identity, refreshToken } = await (await createPeople(world)).minji();
  await signOut(world, identity, { refreshToken });
  expect(
    await race([
      () => assertLive(world, identity, { write: false }),
      () => assertLive(world, identity, { write: true }),
      () => assertLive(other, identity, { write: true }),
      () => refreshTokens(other, { refreshToken }),
    ]),
  ).toEqual({ SESSION_ENDED: 3, REFRESH_REFUSED: 1 });
  await vi.waitFor(() => expect(other.denyList.isDenied(identity.sessionId)).toBe(true), {
    timeout: 1_000,
    interval: 20,
  });
});

test("a signed-out token stays dead when Redis loses everything", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  const ended = await people.minji();
  const live = await people.minji();
  await signOut(world, ended.identity, {});
  await world.loseRedis();
  const restarted = await world.connect();
  await world.loseRedis();
  expect(
    await race([
      () => assertLive(restarted, ended.identity, { write: true }),
      () => assertLive(restarted, ended.identity, { write: false }),
      () => assertLive(restarted, live.identity, { write: true }),
    ]),
  ).toEqual({ SESSION_ENDED: 2, ok: 1 });
});

test("signing out again is a yes, and another's refresh token is not mine to end", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  const [minji, seojun] = [await people.minji(), await people.seojun()];
  await signOut(world, minji.identity, { refreshToken: seojun.refreshToken });
  await signOut(world, minji.identity, {});
  expect(await race([() => assertLive(world, seojun.identity, { write: true })])).toEqual({ ok: 1 });
  expect((await refreshTokens(world, { refreshToken: seojun.refreshToken })).expiresIn).toBe(1_800);
});

test("my sessions show mine only, and I can end one of them but nobody else's", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  const [here, there, seojun] = [await people.minji(), await people.minji(), await people.seojun()];
  const mine = await listMySessions(world, here.identity);
  expect(mine.map(({ id, isCurrent }) => [id, isCurrent]).sort()).toEqual(
    [
      [here.sessionId, true],
      [there.sessionId, false],
    ].sort(),
  );
  expect(
    await race([
      () => endSession(world, here.identity, seojun.sessionId),
      () => endSession(world, here.identity, there.sessionId),
    ]),
  ).toEqual({ NOT_FOUND: 1, ok: 1 });
  expect(await race([() => endSession(world, here.identity, there.sessionId)])).toEqual({ NOT_FOUND: 1 });
  expect(await listMySessions(world, here.identity)).toHaveLength(1);
  expect(await race([() => assertLive(world, there.identity, { write: true })])).toEqual({ SESSION_ENDED: 1 });
});

test("ending all others leaves the one that asks", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  const here = await people.minji();
  await people.minji();
  await people.minji();
  const seojun = await people.seojun();
  expect(await endOtherSessions(world, here.identity)).toEqual({ endedCount: 2 });
  expect(await listMySessions(world, here.identity)).toHaveLength(1);
  expect(await listMySessions(world, seojun.identity)).toHaveLength(1);
});

test("an administrator ends all sessions of a group but its own, and the audit log says so", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  const [student, owner, manager] = [await people.minji(), await world.admin("owner"), await world.admin("manager")];
  const signIn = ({ email, password }: typeof owner) =>
    signInAdmin(world, { email, password, ...PHONE, requestId: "r" });
  const own = await signIn(owner);
  const others = await signIn(manager);
  const actor = { ...owner, sessionId: own.sessionId };
  expect(await endAllSessions(world, actor, { group: "students" })).toEqual({ endedCount: 1 });
  expect(await endAllSessions(world, actor, { group: "everyone" })).toEqual({ endedCount: 1 });
  expect(
    await race([
      () => assertLive(world, student.identity, { write: true }),
      () => assertLive(world, others.identity, { write: true }),
      () => assertLive(world, own.identity, { write: true }),
    ]),
  ).toEqual({ SESSION_ENDED: 2, ok: 1 });
  const acts = await world.prisma.auditEntry.findMany({ where: { action: "sessions.ended" }, orderBy: { id: "asc" } });
  expect(acts.map(({ actor: who, target, after }) => ({ who, target, after }))).toEqual([
    { who: owner.email, target: "students", after: { endedCount: 1 } },
    { who: owner.email, target: "everyone", after: { endedCount: 1 } },
  ]);
});

test("a viewer ends nobody's session", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  await people.minji();
  const viewer = await world.admin("viewer");
  expect(await race([() => endAllSessions(world, viewer, { group: "everyone" })])).toEqual({ FORBIDDEN: 1 });
  expect(await world.prisma.session.count({ where: { revokedAt: null } })).toBe(1);
});

test("the deny-list forgets a session once its last token has run out", async () => {
  await using world = await createWorld();
  const { identity } = await (await createPeople(world)).minji();
  await signOut(world, identity, {});
  expect(await loadDenied(world)).toHaveLength(1);
  world.passTime(14 * DAY_MS + 1_000);
  expect(await loadDenied(world)).toHaveLength(0);
});

test("a web session that is used is renewed, one that has ended is not", async () => {
  await using world = await createWorld();
  const { identity } = await (await createPeople(world)).minji();
  world.passTime(10 * DAY_MS);
  expect(await renewSession(world, identity.sessionId)).toBe(true);
  world.passTime(10 * DAY_MS);
  expect(await renewSession(world, identity.sessionId)).toBe(true);
  expect(await listMySessions(world, identity)).toHaveLength(1);
  await signOut(world, identity, {});
  expect(await renewSession(world, identity.sessionId)).toBe(false);
});

test("sessions of long ago are removed with their tokens, later ones stay", async () => {
  await using world = await createWorld();
  const people = await createPeople(world);
  await people.minji();
  world.passTime(45 * DAY_MS);
  await people.seojun();
  expect(await forgetOldSessions(world)).toBe(1);
  expect(await forgetOldSessions(world)).toBe(0);
  expect(await world.prisma.session.count()).toBe(1);
  expect(await world.prisma.refreshToken.count()).toBe(1);
});

test("a process that has not read who signed out accepts nobody", async () => {
  await using world = await createWorld();
  const { identity } = await (await createPeople(world)).minji();
  const unread = { denyList: new DenyList(world.holdStore.connection, { loadDenied: async () => [] }) };
  expect(
    await race([
      () => assertLive(unread, identity, { write: false }),
      () => assertLive(unread, identity, { write: true }),
    ]),
  ).toEqual({ STORE_AWAY: 2 });
});
