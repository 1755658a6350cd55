import { adminId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { assertLive } from "./assert-live.ts";
import { updateAdministrator } from "./change-administrator.ts";
import { inviteAdministrator } from "./invitations.ts";
import { listAdministrators } from "./list-administrators.ts";
import { signInAdmin } from "./sign-in-admin.ts";
import { refreshTokens } from "./tokens.ts";

const DESK = { userAgent: "a desk", address: "10.0.0.1", requestId: "r-1" };
const YEAR_MS = 365 * 24 * 60 * 60_000;
const idOf = (admin: { adminId: string }) => adminId.parse(admin.adminId);
const inAYear = (world: World) => new Date(world.clock.now().getTime() + YEAR_MS).toISOString();

test("of two owners who take each other's role at once, from two processes, one stays owner", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  for (let round = 0; round < 10; round += 1) {
    await world.prisma.administrator.deleteMany();
    const [one, two] = [await world.admin("owner"), await world.admin("owner")];
    const tally = await race([
      () => updateAdministrator(world, one, { administratorId: idOf(two), role: "viewer" }),
      () => updateAdministrator(other, two, { administratorId: idOf(one), role: "viewer" }),
    ]);
    expect(tally).toEqual({ ok: 1, FORBIDDEN: 1 });
    expect(await world.prisma.administrator.count({ where: { role: "owner" } })).toBe(1);
  }
});

test("the place is never without an owner whose role goes on", async () => {
  await using world = await createWorld();
  const console = { adminId: null, email: "console", role: "owner" as const, sessionId: null, requestId: "console" };
  const [one, two] = [await world.admin("owner"), await world.admin("owner")];
  await updateAdministrator(world, one, { administratorId: idOf(two), endsAt: inAYear(world) });
  const takeFromOne = [{ role: "manager" as const }, { endsAt: inAYear(world) }, { endsNow: true }];
  expect(
    await race(
      takeFromOne.map((change) => () => updateAdministrator(world, console, { administratorId: idOf(one), ...change })),
    ),
  ).toEqual({ LAST_OWNER: 3 });
  await updateAdministrator(world, one, { administratorId: idOf(two), endsAt: null });
  await updateAdministrator(world, two, { administratorId: idOf(one), endsNow: true });
  expect((await listAdministrators(world, two)).administrators.map(({ hasEnded, isMe }) => [hasEnded, isMe])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test("one's own role, and everybody's for who is no owner, stay as they are", async () => {
  await using world = await createWorld();
  const [owner, manager, viewer] = [
    await world.admin("owner"),
    await world.admin("manager"),
    await world.admin("viewer"),
  ];
  const change = (actor: typeof owner, target: typeof owner) => () =>
    updateAdministrator(world, actor, { administratorId: idOf(target), role: "manager" });
  const past = new Date(world.clock.now().getTime() - 1).toISOString();
  expect(
    await race([
      change(owner, owner),
      change(manager, viewer),
      change(viewer, viewer),
      () => updateAdministrator(world, owner, { administratorId: idOf(viewer), endsAt: past }),
      () => updateAdministrator(world, owner, { administratorId: adminId.parse(crypto.randomUUID()), role: "viewer" }),
    ]),
  ).toEqual({ OWN_ROLE: 1, FORBIDDEN: 2, BAD_INPUT: 1, NOT_FOUND: 1 });
  expect(await world.prisma.auditEntry.count()).toBe(0);
});

test("whoever is changed is signed out everywhere and comes back as what they are now; nothing changed ends nothing", async () => {
  await using world = await createWorld();
  const [owner, manager] = [await world.admin("owner"), await world.admin("manager")];
  const { identity } = await signInAdmin(world, { ...manager, ...DESK });
  await updateAdministrator(world, owner, { administratorId: idOf(manager), role: "manager" });
  await assertLive(world, identity, { write: true });
  await updateAdministrator(world, owner, { administratorId: idOf(manager), role: "viewer" });
  expect(await race([() => assertLive(world, identity, { write: true })])).toEqual({ SESSION_ENDED: 1 });
  expect((await signInAdmin(world, { ...manager, ...DESK })).identity.role).toBe("viewer");
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "admin.role_changed" } });
  expect(act).toMatchObject({
    actor: owner.email,
    target: manager.email,
    before: { role: "manager", endsAt: null },
    after: { role: "viewer", endsAt: null, endedSessions: 1 },
  });
});

test("an ended role can neither sign in nor go on, and nobody joins on its invitations", async () => {
  await using world = await createWorld();
  const [owner, leaving] = [await world.admin("owner"), await world.admin("owner")];
  await inviteAdministrator(world, leaving, { email: "friend@council.kr", role: "owner", endsAt: null });
  const { identity, refreshToken } = await signInAdmin(world, { ...leaving, ...DESK });
  await updateAdministrator(world, owner, { administratorId: idOf(leaving), endsNow: true });
  expect(
    await race([
      () => assertLive(world, identity, { write: true }),
      () => signInAdmin(world, { ...leaving, ...DESK }),
      () => refreshTokens(world, { refreshToken }),
    ]),
  ).toEqual({ SESSION_ENDED: 1, ACCOUNT_BLOCKED: 1, REFRESH_REFUSED: 1 });
  expect((await listAdministrators(world, owner)).invitations).toEqual([]);
});

test("a role with an end date ends by itself on that day", async () => {
  await using world = await createWorld();
  const [owner, manager] = [await world.admin("owner"), await world.admin("manager")];
  await updateAdministrator(world, owner, { administratorId: idOf(manager), endsAt: inAYear(world) });
  const { refreshToken } = await signInAdmin(world, { ...manager, ...DESK });
  world.passTime(YEAR_MS);
  expect(
    await race([() => signInAdmin(world, { ...manager, ...DESK }), () => refreshTokens(world, { refreshToken })]),
  ).toEqual({ ACCOUNT_BLOCKED: 1, REFRESH_REFUSED: 1 });
});
