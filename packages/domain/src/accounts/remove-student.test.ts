import type { TestStudent, World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { moveOwner } from "../lockers/move-owner.ts";
import { anOwner, ownedBy } from "../lockers/owner-for-tests.ts";
import { assertLive } from "./assert-live.ts";
import { makeCouncil } from "./council-for-tests.ts";
import { previewRemoval, removeStudent } from "./remove-student.ts";
import { signInStudent } from "./sign-in-student.ts";

const breaches = async (world: World) => (await verifyInvariants(world)).flatMap((result) => result.breaches);
const signIn = (world: World, who: TestStudent) =>
  signInStudent(world, { ...who, userAgent: "a phone", address: "10.0.0.1" });

test("removing a student gives back what is owned and held, ends the sessions, and says beforehand what that is", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const [minji, seojun] = [await world.student(), await world.student()];
  const { identity } = await signIn(world, minji);
  const [older, newer] = [await world.round({ lockers: 1 }), await world.round({ lockers: 1 })];
  const owned = { lockerNumber: older.lockerNumbers[0] ?? 0, roundId: older.roundId };
  const held = { lockerNumber: newer.lockerNumbers[0] ?? 0, roundId: newer.roundId };
  await holdLocker(world, { ...minji, ...owned });
  await confirmLocker(world, { ...minji, ...owned });
  await holdLocker(world, { ...minji, ...held });
  expect(await previewRemoval(world, minji)).toEqual({
    lockerNumbers: [owned.lockerNumber],
    bookingCount: 0,
    peopleCount: 0,
    holdCount: 1,
    sessionCount: 1,
  });
  await removeStudent(world, owner, minji);
  const tally = await race([
    () => assertLive(world, identity, { write: true }),
    () => removeStudent(world, owner, minji),
    () => previewRemoval(world, minji),
    // Both lockers are free at once.
    () => holdLocker(world, { ...seojun, ...owned }),
    () => holdLocker(world, { ...seojun, ...held }),
  ]);
  expect(tally).toEqual({ SESSION_ENDED: 1, NOT_FOUND: 2, ok: 2 });
  const ends = await world.prisma.holdHistory.findMany({ where: { studentId: minji.studentId, kind: "revoked" } });
  expect(ends).toHaveLength(1);
  const [act, ...more] = await world.prisma.auditEntry.findMany();
  expect(more).toEqual([]);
  expect(act).toMatchObject({
    action: "student.removed",
    actor: owner.email,
    before: { lockers: [owned.lockerNumber], holds: 1 },
    after: { endedSessions: 1 },
  });
  expect(act?.target).toMatch(/^2026••\d{4}$/);
  expect(await breaches(world)).toEqual([]);
});

test("a confirmation in the moment of the removal leaves no locker with nobody, whoever comes first", async () => {
  await using world = await createWorld();
  const owner = await world.admin();
  const students = await world.students(20);
  const round = await world.round({ lockers: 20 });
  const at = (place: number) => ({ lockerNumber: round.lockerNumbers[place] ?? 0 });
  for (const [place, minji] of students.entries()) await holdLocker(world, { ...minji, ...at(place) });
  const other = await world.connect();
  const confirmed = race(students.map((minji, place) => () => confirmLocker(world, { ...minji, ...at(place) })));
  const removed = race(students.map((minji) => () => removeStudent(other, owner, minji)));
  expect(await removed).toEqual({ ok: 20 });
  const { ok = 0, HOLD_GONE = 0, ...rest } = await confirmed;
  expect({ sum: ok + HOLD_GONE, rest }).toEqual({ sum: 20, rest: {} });
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(0);
  expect(await breaches(world)).toEqual([]);
  const seojun = await world.student();
  expect(await race([() => holdLocker(world, { ...seojun, ...at(0) })])).toEqual({ ok: 1 });
});

test("a hold that was confirmed just before the removal ended it is given back too", async () => {
  await using world = await createWorld();
  const owner = await world.admin();
  const minji = await world.student();
  const { lockerNumbers } = await world.round({ lockers: 1 });
  const mine = { ...minji, lockerNumber: lockerNumbers[0] ?? 0 };
  await holdLocker(world, mine);
  const end = world.holdStore.end.bind(world.holdStore);
  world.holdStore.end = async (...holds) => {
    await confirmLocker(world, mine).catch(() => {});
    return end(...holds);
  };
  await removeStudent(world, owner, minji);
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(0);
  expect(await breaches(world)).toEqual([]);
});

test.each(["and confirms it", "and waits"])(
  "a student who holds a locker while the account goes %s blocks nobody",
  async (then) => {
    await using world = await createWorld();
    const owner = await world.admin();
    const [minji, seojun] = [await world.student(), await world.student()];
    const { lockerNumbers } = await world.round({ lockers: 1 });
    const lockerNumber = lockerNumbers[0] ?? 0;
    const confirm = () => confirmLocker(world, { ...minji, lockerNumber });
    const deny = world.denyList.deny.bind(world.denyList);
    world.denyList.deny = async (...ended) => {
      await holdLocker(world, { ...minji, lockerNumber });
      if (then === "and confirms it") expect(await race([confirm])).toEqual({ HOLD_GONE: 1 });
      return deny(...ended);
    };
    await removeStudent(world, owner, minji);
    expect(await race([() => holdLocker(world, { ...seojun, lockerNumber })])).toEqual({ ok: 1 });
    expect(await race([confirm])).toEqual({ HOLD_GONE: 1 });
    expect(await breaches(world)).toEqual([]);
  },
);

test("a student who is removed while being moved is removed: neither act waits for what the other has", async () => {
  await using world = await createWorld();
  const { admin, move, student, from } = await anOwner(world);
  const waitFor = (count: number) =>
    vi.waitUntil(async () => {
      const [row] = await world.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row?.count === count;
    });
  const acts: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT p.locker_id FROM round_lockers p JOIN lockers l ON l.id = p.locker_id
      WHERE l.number = ${from}::int FOR UPDATE OF p`;
    // In the middle: the move has the assignment that is to end, and waits for its pool.
    acts.push(moveOwner(world, admin, move).catch((error: { reason?: string }) => error.reason));
    await waitFor(1);
    acts.push(removeStudent(world, admin, student));
    await waitFor(2);
  });
  expect(await Promise.all(acts)).toEqual(["HOLD_GONE", undefined]);
  expect(await ownedBy(world, student.studentId)).toEqual([]);
  expect(await breaches(world)).toEqual([]);
});
