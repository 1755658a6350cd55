import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { changePassword, createFirstOwner, resetAdmin } from "./administrators.ts";
import { assertLive } from "./assert-live.ts";
import { hashPassword, isPassword, makePassword } from "./password.ts";
import { signInAdmin } from "./sign-in-admin.ts";

const DESK = { userAgent: "a desk", address: "10.0.0.1", requestId: "r-1" };

test("the first owner is made once, however many processes start together, with a password shown once", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const made = await Promise.all(
    [world, other, world, other].map((deps) => createFirstOwner(deps, { email: "Owner@Council.KR" })),
  );
  const [owner, ...others] = made.filter((answer) => answer !== null);
  expect(others).toEqual([]);
  expect(owner?.email).toBe("owner@council.kr");
  expect(owner?.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const signedIn = await signInAdmin(world, { email: "owner@council.kr", password: owner?.password ?? "", ...DESK });
  expect(signedIn.identity.role).toBe("owner");
  expect(await createFirstOwner(world, { email: "second@council.kr" })).toBeNull();
  expect(await world.prisma.administrator.count()).toBe(1);
});

test("a password from the environment is not shown again, and one that is too short stops the start", async () => {
  await using world = await createWorld();
  await expect(createFirstOwner(world, { email: "owner@council.kr", password: "short" })).rejects.toThrow(
    /ADMIN_PASSWORD/,
  );
  await expect(createFirstOwner(world, { email: "owner", password: "long enough to be one" })).rejects.toThrow(
    /ADMIN_EMAIL/,
  );
  const made = await createFirstOwner(world, { email: "owner@council.kr", password: "long enough to be one" });
  expect(made).toEqual({ email: "owner@council.kr", password: null });
});

test("a changed password ends the other sessions, keeps the own one and refuses the old password", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const signIn = (password: string) => signInAdmin(world, { email: owner.email, password, ...DESK });
  const [here, there] = [await signIn(owner.password), await signIn(owner.password)];
  const actor = { ...owner, sessionId: here.sessionId };
  const change = (currentPassword: string) =>
    changePassword(world, actor, { currentPassword, newPassword: "a wholly new password" });
  expect(await race([() => change("a guess")])).toEqual({ BAD_CREDENTIALS: 1 });
  expect(await race([() => change(owner.password), () => change(owner.password)])).toEqual({
    ok: 1,
    BAD_CREDENTIALS: 1,
  });
  expect(
    await race([
      () => assertLive(world, here.identity, { write: true }),
      () => assertLive(world, there.identity, { write: true }),
      () => signIn(owner.password),
      () => signIn("a wholly new password"),
    ]),
  ).toEqual({ ok: 2, SESSION_ENDED: 1, BAD_CREDENTIALS: 1 });
});

test("a stolen session cannot guess the password without end", async () => {
  await using world = await createWorld({ limitFactor: 1 });
  const owner = await world.admin("owner");
  const guess = () =>
    changePassword(world, owner, { currentPassword: "a guess", newPassword: "a wholly new password" });
  expect(await race(Array.from({ length: 7 }, () => guess))).toEqual({ BAD_CREDENTIALS: 5, TOO_MANY_REQUESTS: 2 });
});

test("the console's reset gives a new password, takes the second factor off and ends every session", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const { identity } = await signInAdmin(world, { ...owner, ...DESK });
  await world.prisma.administrator.update({
    where: { id: owner.adminId },
    data: { totpSecretEncrypted: "lost", totpConfirmedAt: new Date(), endsAt: new Date(0) },
  });
  const reset = await resetAdmin(world, {});
  expect(reset.email).toBe(owner.email);
  expect(
    await race([
      () => assertLive(world, identity, { write: true }),
      () => signInAdmin(world, { ...owner, ...DESK }),
      () => signInAdmin(world, { ...reset, ...DESK }),
      () => resetAdmin(world, { email: "nobody@council.kr" }),
    ]),
  ).toEqual({ SESSION_ENDED: 1, BAD_CREDENTIALS: 1, ok: 1, NOT_FOUND: 1 });
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "admin.password_reset" } });
  expect(act).toMatchObject({ actor: "console", adminId: null, target: owner.email });
});

test("a password is stored as its scrypt hash, salted, and no two passwords made here are alike", async () => {
  const [one, two] = await Promise.all([hashPassword("the same password"), hashPassword("the same password")]);
  expect(one).toMatch(/^scrypt\$32768\$8\$1\$/);
  expect(one).not.toBe(two);
  expect(await isPassword("the same password", two)).toBe(true);
  expect(await isPassword("the same passwore", two)).toBe(false);
  expect(await isPassword("the same password", null)).toBe(false);
  expect(new Set(Array.from({ length: 100 }, () => makePassword())).size).toBe(100);
});
