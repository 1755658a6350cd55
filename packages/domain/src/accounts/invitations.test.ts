import { adminId } from "@seonchak/schema";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { updateAdministrator } from "./change-administrator.ts";
import { inviteAdministrator, revokeInvitation } from "./invitations.ts";
import { acceptInvitation, readInvitation } from "./join.ts";
import { listAdministrators } from "./list-administrators.ts";
import { signInAdmin } from "./sign-in-admin.ts";

const DESK = { userAgent: "a desk", address: "10.0.0.1", requestId: "r-1" };
const DAY_MS = 24 * 60 * 60_000;
const newPassword = "a password of their own";
const offer = { email: "next@council.kr", role: "manager" as const, endsAt: null };

/** New connections prove their password on the threads that hash ours; a process that runs has them already. */
async function openConnections({ prisma }: Deps): Promise<void> {
  await Promise.all(Array.from({ length: 12 }, () => prisma.$queryRaw`SELECT true FROM pg_sleep(0.05)`));
}

test("one link pressed twenty times at once, from two processes, makes one administrator", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const owner = await world.admin("owner");
  const { token, joinPath } = await inviteAdministrator(world, owner, offer);
  expect(joinPath).toBe(`/admin/join#${token}`);
  expect(await readInvitation(world, { token, ...DESK })).toMatchObject({ ...offer, invitedBy: owner.email });
  await Promise.all([openConnections(world), openConnections(other)]);
  const press = (_: unknown, at: number) => () =>
    acceptInvitation(at % 2 === 0 ? world : other, { token, newPassword, ...DESK });
  expect(await race(Array.from({ length: 20 }, press))).toEqual({ ok: 1, INVITATION_INVALID: 19 });
  expect(await world.prisma.administrator.count({ where: { email: offer.email } })).toBe(1);
  const signedIn = await signInAdmin(world, { email: offer.email, password: newPassword, ...DESK });
  expect(signedIn.identity.role).toBe("manager");
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "admin.joined" } });
  expect(act).toMatchObject({ actor: offer.email, after: { role: "manager", endsAt: null, invitedBy: owner.email } });
});

test("a link that is made up, used, withdrawn, replaced or too old is answered alike", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const invite = (email: string) => inviteAdministrator(world, owner, { ...offer, email });
  const [used, withdrawn, replaced, old] = [
    await invite("a@council.kr"),
    await invite("b@council.kr"),
    await invite("c@council.kr"),
    await invite("d@council.kr"),
  ];
  await acceptInvitation(world, { token: used.token, newPassword, ...DESK });
  await revokeInvitation(world, owner, withdrawn);
  const again = await invite("c@council.kr");
  expect((await readInvitation(world, { token: again.token, ...DESK })).email).toBe("c@council.kr");
  world.passTime(7 * DAY_MS);
  const tokens = ["made up, but long enough", used.token, withdrawn.token, replaced.token, old.token];
  const tries = tokens.flatMap((token) => [
    () => readInvitation(world, { token, ...DESK }),
    () => acceptInvitation(world, { token, newPassword, ...DESK }),
  ]);
  expect(await race(tries)).toEqual({ INVITATION_INVALID: 10 });
  const { invitations } = await listAdministrators(world, owner);
  expect(invitations.map(({ email, hasExpired }) => [email, hasExpired])).toEqual([
    ["c@council.kr", true],
    ["d@council.kr", true],
  ]);
});

test("only owners invite and withdraw, nobody twice, and nobody who is one already", async () => {
  await using world = await createWorld();
  const [owner, manager] = [await world.admin("owner"), await world.admin("manager")];
  const invite = (email: string) => () => inviteAdministrator(world, owner, { ...offer, email });
  const open = await invite("a@council.kr")();
  expect(
    await race([
      () => inviteAdministrator(world, manager, offer),
      () => revokeInvitation(world, manager, open),
      invite(manager.email),
      () => inviteAdministrator(world, owner, { ...offer, endsAt: new Date(0).toISOString() }),
    ]),
  ).toEqual({ FORBIDDEN: 2, ALREADY_ADMINISTRATOR: 1, BAD_INPUT: 1 });
  expect(await race([() => revokeInvitation(world, owner, open), () => revokeInvitation(world, owner, open)])).toEqual({
    ok: 1,
    NOT_FOUND: 1,
  });
});

test("of an address invited five times at once, one link stands", async () => {
  await using world = await createWorld();
  const [one, two] = [await world.admin("owner"), await world.admin("owner")];
  const tokens: string[] = [];
  const invite = (owner: typeof one) => async () => {
    tokens.push((await inviteAdministrator(world, owner, offer)).token);
  };
  const { ok = 0, EDITED_ELSEWHERE = 0, ...others } = await race([one, two, one, two, one].map(invite));
  expect([ok + EDITED_ELSEWHERE, others]).toEqual([5, {}]);
  const tally = await race(tokens.map((token) => () => readInvitation(world, { token, ...DESK })));
  expect(tally).toEqual(ok === 1 ? { ok: 1 } : { ok: 1, INVITATION_INVALID: ok - 1 });
  expect(await world.prisma.invitation.count({ where: { acceptedAt: null, revokedAt: null } })).toBe(1);
});

test("neither the token nor the password is kept, in the row or in the audit log", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const { token } = await inviteAdministrator(world, owner, offer);
  await acceptInvitation(world, { token, newPassword, ...DESK });
  const kept = JSON.stringify(
    await Promise.all([
      world.prisma.invitation.findMany(),
      world.prisma.auditEntry.findMany({ select: { before: true, after: true, target: true } }),
    ]),
  );
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(newPassword);
});

test("tokens cannot be tried without end", async () => {
  await using world = await createWorld({ limitFactor: 0.1 });
  const tries = Array.from({ length: 8 }, () => () => readInvitation(world, { token: "x".repeat(43), ...DESK }));
  expect(await race(tries)).toEqual({ INVITATION_INVALID: 6, TOO_MANY_REQUESTS: 2 });
});

test("nobody joins through the link of an owner whose role has ended since, whenever its end was set", async () => {
  await using world = await createWorld();
  const [owner, leaving] = [await world.admin("owner"), await world.admin("owner")];
  const administratorId = adminId.parse(leaving.adminId);
  const endsAt = new Date(world.clock.now().getTime() + DAY_MS).toISOString();
  const before = await inviteAdministrator(world, leaving, { ...offer, email: "a@council.kr" });
  await updateAdministrator(world, owner, { administratorId, endsAt });
  const after = await inviteAdministrator(world, leaving, { ...offer, email: "b@council.kr" });
  expect(after.expiresAt).toBe(endsAt);
  const links = [before, after].map(
    ({ token }) =>
      () =>
        readInvitation(world, { token, ...DESK }),
  );
  expect(await race(links)).toEqual({ ok: 2 });
  world.passTime(DAY_MS);
  expect(await race(links)).toEqual({ INVITATION_INVALID: 2 });
});

test("an owner who loses the role while pressing invite leaves no link behind", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const [owner, leaving] = [await world.admin("owner"), await world.admin("owner")];
  const administratorId = adminId.parse(leaving.adminId);
  await race([
    () => updateAdministrator(world, owner, { administratorId, role: "viewer" }),
    () => inviteAdministrator(other, leaving, offer),
  ]);
  expect(await world.prisma.invitation.count({ where: { revokedAt: null } })).toBe(0);
  await expect(inviteAdministrator(world, leaving, offer)).rejects.toMatchObject({ reason: "FORBIDDEN" });
});
