import { randomUUID } from "node:crypto";
import type { TestRound, TestStudent, World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { assertLive } from "./assert-live.ts";
import { makeCouncil } from "./council-for-tests.ts";
import { readMe, readViewer, removeMe, updateMe } from "./me.ts";
import { removeStudent } from "./remove-student.ts";
import { signInStudent } from "./sign-in-student.ts";
import { endStudentSessions, readStudent, updateStudent } from "./students.ts";

const PHONE = { userAgent: "a phone", address: "10.0.0.1" };
const noHold = async () => false;

const signIn = (world: World, student: Omit<TestStudent, "studentId" | "cohort">) =>
  signInStudent(world, { ...student, ...PHONE });

async function own(world: World, { studentId }: TestStudent, { roundId, lockerIds }: TestRound) {
  const [lockerId = ""] = lockerIds;
  await world.prisma.lockerAssignment.create({ data: { holdId: randomUUID(), roundId, lockerId, studentId } });
}

test("I see my number, name and phone, and the phone I change is the one I sign in with", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const minji = await world.student();
  const { studentNumber, name, phoneNumber } = minji;
  expect(await readMe(world, minji.studentId)).toEqual({ studentNumber, name, phoneNumber });
  expect((await updateMe(world, minji.studentId, { phoneNumber: "01099998888" })).phoneNumber).toBe("01099998888");
  expect(
    await race([() => signIn(world, minji), () => signIn(world, { ...minji, phoneNumber: "01099998888" })]),
  ).toEqual({
    IDENTITY_MISMATCH: 1,
    ok: 1,
  });
});

test("an account cannot be removed while a locker is owned or held, and can once the round has ended", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const minji = await world.student();
  const round = await world.round({ lockers: 1, closesInMs: 1_000, expiresInMs: 60_000 });
  await own(world, minji, round);
  expect(
    await race([
      () => removeMe(world, minji.studentId, noHold),
      () => removeMe(world, minji.studentId, async () => true),
    ]),
  ).toEqual({ ACCOUNT_IN_USE: 2 });
  world.passTime(60_001);
  expect(await race([() => removeMe(world, minji.studentId, noHold)])).toEqual({ ok: 1 });
});

test("a removed account leaves no number, name, phone or device behind, ends its sessions and frees the number", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const minji = await world.student();
  const { identity } = await signIn(world, minji);
  await removeMe(world, minji.studentId, noHold);
  const row = await world.prisma.student.findUniqueOrThrow({
    where: { id: minji.studentId },
    include: { sessions: true },
  });
  const text = JSON.stringify(row);
  for (const trace of [minji.studentNumber, minji.name, minji.phoneNumber, PHONE.userAgent, PHONE.address])
    expect(text).not.toContain(trace);
  expect(
    await race([
      () => assertLive(world, identity, { write: true }),
      () => readMe(world, minji.studentId),
      () => readViewer(world, identity),
      () => removeMe(world, minji.studentId, noHold),
    ]),
  ).toEqual({ SESSION_ENDED: 3, NOT_FOUND: 1 });
  expect((await signIn(world, minji)).isNew).toBe(true);
});

test("managers see the phone, viewers do not", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const minji = await world.student();
  await signIn(world, minji);
  const detail = await readStudent(world, await world.admin("manager"), minji);
  expect(detail).toMatchObject({ phoneNumber: minji.phoneNumber, liveSessionCount: 1, isBlocked: false });
  const viewer = await world.admin("viewer");
  expect(
    await race([
      () => readStudent(world, viewer, minji),
      () => updateStudent(world, viewer, { studentId: minji.studentId, name: "다른 이름" }),
      () => removeStudent(world, viewer, minji),
      () => endStudentSessions(world, viewer, minji),
    ]),
  ).toEqual({ FORBIDDEN: 4 });
});

test("a corrected student signs in with the new facts only, and the audit log has before and after without the phone", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [owner, minji] = [await world.admin("owner"), await world.student()];
  const { identity } = await signIn(world, minji);
  const corrected = { studentNumber: "2026999999", name: "김민지", phoneNumber: "01055556666" };
  await updateStudent(world, owner, { studentId: minji.studentId, ...corrected });
  expect(
    await race([
      () => assertLive(world, identity, { write: true }),
      () => signIn(world, corrected),
      () => signIn(world, { ...corrected, phoneNumber: minji.phoneNumber }),
    ]),
  ).toEqual({ SESSION_ENDED: 1, ok: 1, IDENTITY_MISMATCH: 1 });
  const act = await world.prisma.auditEntry.findFirstOrThrow({ where: { action: "student.updated" } });
  expect(act).toMatchObject({
    actor: owner.email,
    before: { name: minji.name },
    after: { studentNumber: "2026999999", name: "김민지" },
  });
  expect(JSON.stringify(act, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
    "55556666",
  );
});

test("a number that another account has is refused with its field, and nothing is changed", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const [minji, seojun] = [await world.student(), await world.student()];
  const asked = updateStudent(world, owner, {
    studentId: minji.studentId,
    name: "새 이름",
    studentNumber: seojun.studentNumber,
  });
  await expect(asked).rejects.toMatchObject({ reason: "BAD_INPUT", details: { field: "studentNumber" } });
  expect((await readMe(world, minji.studentId)).name).toBe(minji.name);
  expect(await world.prisma.auditEntry.count()).toBe(0);
});

test("blocking ends the sessions, unblocking lets in again, and saying what is so already changes nothing", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [owner, minji] = [await world.admin("owner"), await world.student()];
  const { identity } = await signIn(world, minji);
  const block = (isBlocked: boolean) => updateStudent(world, owner, { studentId: minji.studentId, isBlocked });
  await block(true);
  expect(await race([() => assertLive(world, identity, { write: true }), () => signIn(world, minji)])).toEqual({
    SESSION_ENDED: 1,
    ACCOUNT_BLOCKED: 1,
  });
  await block(true);
  await block(false);
  expect(await race([() => signIn(world, minji)])).toEqual({ ok: 1 });
  expect(await world.prisma.auditEntry.count({ where: { action: "student.updated" } })).toBe(2);
});

test("an administrator signs one student out everywhere, and the log says how often", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [owner, minji, seojun] = [await world.admin("owner"), await world.student(), await world.student()];
  const sessions = [await signIn(world, minji), await signIn(world, minji), await signIn(world, seojun)];
  expect(await endStudentSessions(world, owner, minji)).toEqual({ endedCount: 2 });
  const tally = await race(
    sessions.map(
      ({ identity }) =>
        () =>
          assertLive(world, identity, { write: true }),
    ),
  );
  expect(tally).toEqual({ SESSION_ENDED: 2, ok: 1 });
  const act = await world.prisma.auditEntry.findFirstOrThrow();
  expect(act).toMatchObject({ action: "student.sessions_ended", after: { endedSessions: 2 } });
  expect(act.target).toMatch(/^2026••\d{4}$/);
});
