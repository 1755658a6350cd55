import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { assertLive } from "./assert-live.ts";
import { makeCouncil } from "./council-for-tests.ts";
import { signInStudent } from "./sign-in-student.ts";
import { refreshTokens, verifyAccessToken } from "./tokens.ts";

const PHONE = { userAgent: "a phone", address: "10.0.0.1" };
async function signedIn(world: World) {
  await makeCouncil(world);
  const student = await world.student();
  return signInStudent(world, { ...student, ...PHONE });
}

test("a refresh token gives a new pair, and the new one the next", async () => {
  await using world = await createWorld();
  const first = await signedIn(world);
  world.passTime(60_000);
  const second = await refreshTokens(world, { refreshToken: first.refreshToken });
  const third = await refreshTokens(world, { refreshToken: second.refreshToken });
  expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
  expect(third.serialId).toBe(first.serialId);
  expect(verifyAccessToken(world, third.accessToken)).toEqual(first.identity);
});

test("the same token with the same id gives the same pair again, byte for byte, from any process", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const { refreshToken } = await signedIn(world);
  const ask = { refreshToken, refreshId: "a lost answer" };
  const first = await refreshTokens(world, ask);
  world.passTime(59_000);
  const [again, elsewhere] = await Promise.all([refreshTokens(world, ask), refreshTokens(other, ask)]);
  expect(again).toEqual(first);
  expect(elsewhere).toEqual(first);
  expect((await refreshTokens(world, { refreshToken: first.refreshToken })).refreshToken).toBeTruthy();
});

test("thirty with the same token and the same id at once get one pair", async () => {
  await using world = await createWorld();
  const { refreshToken } = await signedIn(world);
  const pairs = new Set<string>();
  const tally = await race(
    Array.from({ length: 30 }, () => async () => {
      pairs.add(JSON.stringify(await refreshTokens(world, { refreshToken, refreshId: "one device" })));
    }),
  );
  expect(tally).toEqual({ ok: 30 });
  expect(pairs.size).toBe(1);
  expect(await world.prisma.refreshToken.count({ where: { usedAt: null } })).toBe(1);
});

test("one refresh token used thirty times at once gives one pair, and then nothing of the family is valid", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const first = await signedIn(world);
  const pairs: { accessToken: string; refreshToken: string }[] = [];
  const tally = await race(
    Array.from({ length: 30 }, (_, at) => async () => {
      pairs.push(await refreshTokens(at % 2 ? world : other, { refreshToken: first.refreshToken }));
    }),
  );
  expect(tally).toEqual({ ok: 1, REFRESH_REFUSED: 29 });
  const [winner] = pairs;
  if (!winner) throw new Error("somebody won");
  const identity = verifyAccessToken(world, winner.accessToken);
  expect(
    await race([
      () => refreshTokens(world, { refreshToken: winner.refreshToken }),
      () => assertLive(world, identity, { write: true }),
      () => assertLive(other, identity, { write: true }),
    ]),
  ).toEqual({ REFRESH_REFUSED: 1, SESSION_ENDED: 2 });
});

test("the same id after a minute is reuse, and so is another id: the family ends", async () => {
  await using world = await createWorld();
  const late = await signedIn(world);
  const early = await signInStudent(world, { ...(await world.student()), ...PHONE });
  const lateAsk = { refreshToken: late.refreshToken, refreshId: "a lost answer" };
  const next = await refreshTokens(world, lateAsk);
  await refreshTokens(world, { refreshToken: early.refreshToken, refreshId: "one device" });
  world.passTime(60_001);
  expect(
    await race([
      () => refreshTokens(world, lateAsk),
      () => refreshTokens(world, { refreshToken: early.refreshToken, refreshId: "another device" }),
    ]),
  ).toEqual({ REFRESH_REFUSED: 2 });
  expect(
    await race([
      () => refreshTokens(world, { refreshToken: next.refreshToken }),
      () => assertLive(world, late.identity, { write: false }),
      () => assertLive(world, early.identity, { write: true }),
    ]),
  ).toEqual({ REFRESH_REFUSED: 1, SESSION_ENDED: 2 });
});

test("an unknown token, or one of fourteen days ago, is refused and ends nobody's session", async () => {
  await using world = await createWorld();
  const own = await signedIn(world);
  expect(await race([() => refreshTokens(world, { refreshToken: "x".repeat(43) })])).toEqual({ REFRESH_REFUSED: 1 });
  world.passTime(14 * 24 * 3_600_000);
  expect(await race([() => refreshTokens(world, { refreshToken: own.refreshToken })])).toEqual({ REFRESH_REFUSED: 1 });
  expect(await world.prisma.session.count({ where: { revokedAt: null } })).toBe(1);
});

test("a refresh id of any characters is an id like another", async () => {
  await using world = await createWorld();
  const { refreshToken } = await signedIn(world);
  const ask = { refreshToken, refreshId: "\u0000\ud800 ' OR 1=1" };
  expect(await refreshTokens(world, ask)).toEqual(await refreshTokens(world, ask));
});

test("a used session stays alive for another fourteen days", async () => {
  await using world = await createWorld();
  const first = await signedIn(world);
  world.passTime(10 * 24 * 3_600_000);
  const second = await refreshTokens(world, { refreshToken: first.refreshToken });
  world.passTime(10 * 24 * 3_600_000);
  expect((await refreshTokens(world, { refreshToken: second.refreshToken })).expiresIn).toBe(1_800);
});

test("the database itself refuses a second unused token of one session", async () => {
  await using world = await createWorld();
  const { sessionId: id } = await signedIn(world);
  const row = { tokenHash: "another", sessionId: id, issuedAt: new Date(), expiresAt: new Date() };
  await expect(world.prisma.refreshToken.create({ data: row })).rejects.toThrow();
});
