import { signInInput } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "./council-for-tests.ts";
import { signInStudent } from "./sign-in-student.ts";
import { verifyAccessToken } from "./tokens.ts";

const MINJI = { studentNumber: "2026123456", name: "김민지", phoneNumber: "01012345678", consentVersion: "1" };
const PHONE = { userAgent: "a phone", address: "10.0.0.1" };

function signIn(world: World, changed: Partial<typeof MINJI> = {}, device = PHONE) {
  return signInStudent(world, { ...MINJI, ...changed, ...device });
}

test("the first sign-in registers and the second finds the same account", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const first = await signIn(world);
  const second = await signIn(world);
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.serialId).toBe(first.serialId);
  expect(second.sessionId).not.toBe(first.sessionId);
  expect(verifyAccessToken(world, second.accessToken)).toEqual(second.identity);
  expect(first.expiresIn).toBe(1_800);
});

test("one student number is one account, whatever the name's spacing or the phone's dashes", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world, { name: "Anna Lee" });
  const again = signInInput.parse({
    studentNumber: "2026-123 456",
    name: "  Anna \t Lee ",
    phoneNumber: "010-1234-5678",
  });
  const decomposed = signInInput.parse({ ...again, name: "Anna Lee".normalize("NFD") });
  expect((await signInStudent(world, { ...again, ...PHONE })).isNew).toBe(false);
  expect((await signInStudent(world, { ...decomposed, ...PHONE })).isNew).toBe(false);
  expect(await world.prisma.student.count()).toBe(1);
});

test("a mismatch of name or phone is refused for one reason and never makes a second account", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  const tally = await race([
    () => signIn(world, { name: "김민수" }),
    () => signIn(world, { phoneNumber: "01000000000" }),
    () => signIn(world, { name: "김민수", phoneNumber: "01000000000" }),
  ]);
  expect(tally).toEqual({ IDENTITY_MISMATCH: 3 });
  expect(await world.prisma.student.count()).toBe(1);
});

test("thirty first sign-ins of one number at once make one account", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const other = await world.connect();
  const signedIn: boolean[] = [];
  const tally = await race(
    Array.from({ length: 30 }, (_, at) => async () => {
      signedIn.push((await signInStudent(at % 2 ? world : other, { ...MINJI, ...PHONE })).isNew);
    }),
  );
  expect(tally).toEqual({ ok: 30 });
  expect(signedIn.filter((isNew) => isNew)).toHaveLength(1);
  expect(await world.prisma.student.count()).toBe(1);
  expect(await world.prisma.session.count()).toBe(30);
});

test("of thirty who race with one number and different names, one registers and the others mismatch", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const names = Array.from({ length: 30 }, (_, at) => `학생${String.fromCharCode(0xac00 + at)}`);
  const tally = await race(names.map((name) => () => signIn(world, { name })));
  expect(tally).toEqual({ ok: 1, IDENTITY_MISMATCH: 29 });
  expect(await world.prisma.student.count()).toBe(1);
});

test("closed registration refuses new numbers only, and never locks them out for later", async () => {
  await using world = await createWorld({ limitFactor: 1 });
  await makeCouncil(world);
  await signIn(world);
  await world.prisma.council.update({ where: { id: 1 }, data: { registrationOpen: false } });
  expect((await signIn(world)).isNew).toBe(false);
  for (let turn = 0; turn < 15; turn += 1) {
    expect(await race([() => signIn(world, { studentNumber: "2026000002" })])).toEqual({ REGISTRATION_CLOSED: 1 });
  }
  await world.prisma.council.update({ where: { id: 1 }, data: { registrationOpen: true } });
  expect((await signIn(world, { studentNumber: "2026000002" })).isNew).toBe(true);
});

test("a blocked student is told so, a stranger with that number is not", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  await world.prisma.student.updateMany({ data: { blockedAt: new Date() } });
  expect(await race([() => signIn(world)])).toEqual({ ACCOUNT_BLOCKED: 1 });
  expect(await race([() => signIn(world, { name: "김민수" })])).toEqual({ IDENTITY_MISMATCH: 1 });
});

test("ten wrong guesses stop this number from this address, and the owner's live session goes on", async () => {
  await using world = await createWorld({ limitFactor: 1 });
  await makeCouncil(world);
  const own = await signIn(world);
  const guesses = Array.from(
    { length: 30 },
    () => () => signIn(world, { phoneNumber: "01000000000" }, { ...PHONE, address: "10.6.6.6" }),
  );
  expect(await race(guesses)).toEqual({ IDENTITY_MISMATCH: 10, TOO_MANY_REQUESTS: 20 });
  expect(await world.denyList.check(own.sessionId)).toBe(false);
  expect((await signIn(world)).isNew).toBe(false);
});

test("new accounts from one address are limited, known ones are not", async () => {
  await using world = await createWorld({ limitFactor: 0.01 });
  await makeCouncil(world);
  const newcomers = Array.from({ length: 8 }, (_, at) => () => signIn(world, { studentNumber: `202600000${at}` }));
  expect(await race(newcomers)).toEqual({ ok: 5, TOO_MANY_REQUESTS: 3 });
});

test("consent is recorded: asked on our screen, or vouched for by the calling site", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const { consentVersion: _, ...withoutConsent } = MINJI;
  await signInStudent(world, { ...withoutConsent, ...PHONE });
  const consent = () =>
    world.prisma.student.findFirstOrThrow({ select: { consentVersion: true, consentSource: true } });
  expect(await consent()).toEqual({ consentVersion: null, consentSource: "site" });
  await signIn(world, { consentVersion: "2" });
  expect(await consent()).toEqual({ consentVersion: "2", consentSource: "student" });
});

test("the phone is not readable in the database", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  const row = await world.prisma.student.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain("12345678");
  await signIn(world, { studentNumber: "2026000002" });
  const rows = await world.prisma.student.findMany();
  expect(new Set(rows.map(({ phoneEncrypted }) => phoneEncrypted)).size).toBe(2);
});

test("who is blocked between the comparison and the session gets none", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await signIn(world);
  const other = await world.connect();
  let tellBlocked = () => {};
  const isBlocked = new Promise<void>((resolve) => {
    tellBlocked = resolve;
  });
  const blocking = other.prisma.$transaction(async (tx) => {
    await tx.student.updateMany({ data: { blockedAt: new Date() } });
    tellBlocked();
    // The sign-in has compared by now and waits for this row.
    await waitForLock(other, "INSERT INTO sessions");
  });
  await isBlocked;
  const tally = await race([() => signIn(world), () => blocking]);
  expect(tally).toEqual({ ACCOUNT_BLOCKED: 1, ok: 1 });
  expect(await world.prisma.session.count()).toBe(1);
});

/** Until a statement that contains `text` waits for a lock in this world's database. */
async function waitForLock({ prisma }: Pick<World, "prisma">, text: string): Promise<void> {
  for (;;) {
    const waiting = await prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE ${`%${text}%`}`;
    if (waiting.length > 0) return;
  }
}
