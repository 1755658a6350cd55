import type { TestAdmin, World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { confirmSecondFactor, removeSecondFactor, setUpSecondFactor } from "./administrators.ts";
import { assertLive } from "./assert-live.ts";
import { signInAdmin } from "./sign-in-admin.ts";
import { refreshTokens, verifyAccessToken } from "./tokens.ts";

const DESK = { userAgent: "a desk", address: "10.0.0.1", requestId: "r-1" };
const STEP_MS = 30_000;

function signIn(
  world: World,
  { email, password }: TestAdmin,
  changed: { password?: string; code?: string; address?: string } = {},
) {
  return signInAdmin(world, { email, password, ...DESK, ...changed });
}

/** The authenticator of an administrator whose second factor is in force. */
async function withSecondFactor(world: World, admin: TestAdmin) {
  const { secret, uri } = await setUpSecondFactor(world, admin);
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: "SHA1" });
  const codeAt = (offsetMs = 0) => totp.generate({ timestamp: world.clock.now().getTime() + offsetMs });
  await confirmSecondFactor(world, admin, { code: codeAt() });
  world.passTime(STEP_MS);
  return { codeAt, uri };
}

test("an administrator signs in with the password, and the audit log has it", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const { accessToken, identity } = await signIn(world, owner);
  expect(verifyAccessToken(world, accessToken)).toEqual(identity);
  expect(identity).toMatchObject({ kind: "admin", email: owner.email, role: "owner" });
  const [act] = await world.prisma.auditEntry.findMany();
  expect(act).toMatchObject({
    action: "admin.signed_in",
    actor: owner.email,
    adminId: owner.adminId,
    requestId: "r-1",
  });
});

test("an unknown e-mail and a wrong password are refused alike, and as slowly", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  await race([() => signIn(world, { ...owner, email: "warm-up@council.test" })]);
  // The shortest of three: whatever else the machine does only makes one longer.
  const timeOf = async (ask: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const startedAt = performance.now();
      expect(await race([ask])).toEqual({ BAD_CREDENTIALS: 1 });
      times.push(performance.now() - startedAt);
    }
    return Math.min(...times);
  };
  const wrong = await timeOf(() => signIn(world, owner, { password: "another password" }));
  const unknown = await timeOf(() => signIn(world, { ...owner, email: "nobody@council.test" }));
  expect(unknown).toBeGreaterThan(wrong / 3);
  expect(await world.prisma.session.count()).toBe(0);
});

test("five wrong passwords at once or in turn stop this e-mail from this address only", async () => {
  await using world = await createWorld({ limitFactor: 1 });
  const owner = await world.admin("owner");
  const guess = () => signIn(world, owner, { password: "a guess", address: "10.6.6.6" });
  expect(await race(Array.from({ length: 8 }, () => guess))).toEqual({ BAD_CREDENTIALS: 5, TOO_MANY_REQUESTS: 3 });
  expect(await race([() => signIn(world, owner, { address: "10.6.6.6" })])).toEqual({ TOO_MANY_REQUESTS: 1 });
  expect(await race([() => signIn(world, owner)])).toEqual({ ok: 1 });
});

test("a role that has ended signs nobody in, and its tokens end with it", async () => {
  await using world = await createWorld();
  const manager = await world.admin("manager");
  const endsAt = new Date(world.clock.now().getTime() + 10 * 60_000);
  await world.prisma.administrator.update({ where: { id: manager.adminId }, data: { endsAt } });
  const { accessToken, refreshToken } = await signIn(world, manager);
  world.passTime(11 * 60_000);
  expect(
    await race([
      () => signIn(world, manager),
      async () => verifyAccessToken(world, accessToken),
      () => refreshTokens(world, { refreshToken }),
    ]),
  ).toEqual({ ACCOUNT_BLOCKED: 1, UNAUTHENTICATED: 1, REFRESH_REFUSED: 1 });
});

test("with a second factor in force the code is asked for, and a wrong one is refused", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const { codeAt, uri } = await withSecondFactor(world, owner);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Seonchak:/);
  const right = codeAt();
  const wrong = right === "000000" ? "000001" : "000000";
  expect(await race([() => signIn(world, owner), () => signIn(world, owner, { code: wrong })])).toEqual({
    CODE_REQUIRED: 1,
    CODE_WRONG: 1,
  });
  expect(await race([() => signIn(world, owner, { code: right })])).toEqual({ ok: 1 });
});

test("a code is never taken twice, not even by twenty at once", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const owner = await world.admin("owner");
  const { codeAt } = await withSecondFactor(world, owner);
  const code = codeAt();
  const asks = Array.from(
    { length: 20 },
    (_, at) => () => signInAdmin(at % 2 ? world : other, { ...owner, ...DESK, code }),
  );
  expect(await race(asks)).toEqual({ ok: 1, CODE_WRONG: 19 });
  expect(await race([() => signIn(world, owner, { code })])).toEqual({ CODE_WRONG: 1 });
});

test("the code before and after is taken for clocks that differ, but none older than the last one used", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const { codeAt } = await withSecondFactor(world, owner);
  world.passTime(10 * STEP_MS);
  const [before, now, after, far] = [codeAt(-STEP_MS), codeAt(), codeAt(STEP_MS), codeAt(5 * STEP_MS)];
  expect(await race([() => signIn(world, owner, { code: far })])).toEqual({ CODE_WRONG: 1 });
  for (const code of [before, now, after])
    expect(await race([() => signIn(world, owner, { code })])).toEqual({ ok: 1 });
  expect(await race([() => signIn(world, owner, { code: now })])).toEqual({ CODE_WRONG: 1 });
});

test("a second factor is in force only once confirmed, is not replaced while in force, and needs the password to go", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  expect(await race([() => confirmSecondFactor(world, owner, { code: "000000" })])).toEqual({ CODE_WRONG: 1 });
  await setUpSecondFactor(world, owner);
  expect(await race([() => signIn(world, owner)])).toEqual({ ok: 1 });
  expect(await race([() => confirmSecondFactor(world, owner, { code: "000000" })])).toEqual({ CODE_WRONG: 1 });
  await withSecondFactor(world, owner);
  const { totpSecretEncrypted } = await world.prisma.administrator.findUniqueOrThrow({ where: { id: owner.adminId } });
  expect(
    await race([
      () => setUpSecondFactor(world, owner),
      () => confirmSecondFactor(world, owner, { code: "123456" }),
      () => removeSecondFactor(world, owner, { password: "a guess" }),
    ]),
  ).toEqual({ FORBIDDEN: 2, BAD_CREDENTIALS: 1 });
  const kept = await world.prisma.administrator.findUniqueOrThrow({ where: { id: owner.adminId } });
  expect(kept.totpSecretEncrypted).toBe(totpSecretEncrypted);
  await removeSecondFactor(world, owner, { password: owner.password });
  const { identity } = await signIn(world, owner);
  await assertLive(world, identity, { write: true });
  const acts = await world.prisma.auditEntry.findMany({
    orderBy: { id: "asc" },
    where: { action: { startsWith: "admin.second" } },
  });
  expect(acts.map(({ action }) => action)).toEqual(["admin.second_factor_on", "admin.second_factor_off"]);
});
