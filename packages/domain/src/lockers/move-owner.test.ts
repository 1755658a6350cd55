import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { reconcilePools, settleConfirmingHolds } from "../jobs/reconcile-pools.ts";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";
import { moveOwner } from "./move-owner.ts";
import { setLockerCondition } from "./set-locker-condition.ts";

const reason = "문이 안 열려요";

async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap((result) => result.breaches)).toEqual([]);
}

/** A student who owns the first of three lockers. */
async function anOwner(world: World) {
  const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
  const [from = 0, to = 0, third = 0] = lockerNumbers;
  const student = await world.student();
  await holdLocker(world, { lockerNumber: from, ...student });
  await confirmLocker(world, { lockerNumber: from, ...student });
  const admin = await world.admin("manager");
  return { roundId, from, to, third, student, admin, move: { lockerNumber: from, toLockerNumber: to, reason } };
}

async function ownedBy(world: World, studentId: string): Promise<number[]> {
  const rows = await world.prisma.lockerAssignment.findMany({
    where: { studentId, endedAt: null },
    include: { locker: true },
  });
  return rows.map(({ locker }) => locker.number);
}

/** Dependencies whose transactions are committed, but whose answer is lost. */
function answerLost(deps: Deps, when: "after" | "before"): Deps {
  const cut = () => Promise.reject(new Error("Connection terminated unexpectedly"));
  const prisma = new Proxy(deps.prisma, {
    get(target, key) {
      if (key !== "$transaction") return Reflect.get(target, key);
      return when === "before"
        ? cut
        : (act: Parameters<typeof target.$transaction>[0]) => target.$transaction(act).then(cut);
    },
  });
  return { ...deps, prisma };
}

describe("an owner who is moved", () => {
  test("has the other locker and no longer the first, and the audit log says from where to where", async () => {
    await using world = await createWorld();
    const { admin, move, from, to, student } = await anOwner(world);
    const moved = await moveOwner(world, admin, move);
    expect(moved).toMatchObject({ lockerNumber: to, holder: { studentId: student.studentId } });
    const { mine, lockers } = await listLockers(world, student);
    expect(mine?.locker?.locker.lockerNumber).toBe(to);
    expect(lockers.map(({ status }) => status)).toEqual(["free", "taken", "free"]);
    const [entry] = await world.prisma.auditEntry.findMany();
    expect(entry).toMatchObject({
      action: "locker.moved",
      target: String(from),
      before: { lockerNumber: from },
      after: { lockerNumber: to, reason },
    });
    expect(await holdLocker(world, { lockerNumber: from, ...(await world.student()) })).toMatchObject({ isNew: true });
    await expect(holdLocker(world, { lockerNumber: from, ...student })).rejects.toMatchObject({
      reason: "OWNS_ANOTHER",
    });
    await expectClean(world);
  });

  test("may be moved to a reserved locker, not to a broken, taken or unknown one, nor to the same", async () => {
    await using world = await createWorld();
    const { admin, move, from, to, third, student } = await anOwner(world);
    const other = await world.student();
    await holdLocker(world, { lockerNumber: third, ...other });
    const refused = (toLockerNumber: number, why: string) =>
      expect(moveOwner(world, admin, { ...move, toLockerNumber })).rejects.toMatchObject({ reason: why });
    await refused(third, "LOCKER_HELD");
    await confirmLocker(world, { lockerNumber: third, ...other });
    await refused(third, "LOCKER_TAKEN");
    await refused(from, "NOTHING_TO_CHANGE");
    await refused(999_999, "LOCKER_OUTSIDE_ROUND");
    await setLockerCondition(world, admin, { lockerNumber: to, condition: "broken", note: "" });
    await refused(to, "LOCKER_BROKEN");
    await setLockerCondition(world, admin, { lockerNumber: to, condition: "reserved", note: "" });
    await expect(moveOwner(world, admin, { ...move, lockerNumber: to, toLockerNumber: from })).rejects.toMatchObject({
      reason: "NOTHING_TO_RELEASE",
    });
    expect(await ownedBy(world, student.studentId)).toEqual([from]);
    await moveOwner(world, admin, move);
    expect(await ownedBy(world, student.studentId)).toEqual([to]);
    await expectClean(world);
  });

  test("has one locker whoever races for the other one, and so has whoever was told yes", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { admin, move, from, to, student } = await anOwner(world);
    const told: string[] = [];
    const tally = await race([
      () => moveOwner(other, admin, move),
      ...(await world.students(40)).map((rival) => async () => {
        await holdLocker(world, { lockerNumber: to, ...rival });
        await confirmLocker(world, { lockerNumber: to, ...rival });
        told.push(rival.studentId);
      }),
    ]);
    expect(tally.ok).toBe(1);
    expect((tally.LOCKER_HELD ?? 0) + (tally.LOCKER_TAKEN ?? 0)).toBe(40);
    const [winner] = told;
    expect(await ownedBy(world, student.studentId)).toEqual([winner ? from : to]);
    if (winner) expect(await ownedBy(world, winner)).toEqual([to]);
    await expectClean(world);
  });

  test("and who gives the first one back in that moment ends with the other one or none, as was told", async () => {
    for (let round = 0; round < 8; round++) {
      await using world = await createWorld();
      const other = await world.connect();
      const { admin, move, from, to, student } = await anOwner(world);
      const tally = await race([
        () => moveOwner(other, admin, move),
        () => releaseLocker(world, { lockerNumber: from, ...student }),
      ]);
      expect(tally).toEqual({ ok: 1, NOTHING_TO_RELEASE: 1 });
      const isMoved = (await world.prisma.auditEntry.count()) === 1;
      expect(await ownedBy(world, student.studentId)).toEqual(isMoved ? [to] : []);
      await expectClean(world);
    }
  });

  test("by two administrators at once to two lockers has one of them", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { admin, move, third, student } = await anOwner(world);
    const tally = await race([
      () => moveOwner(world, admin, move),
      () => moveOwner(other, admin, { ...move, toLockerNumber: third }),
    ]);
    expect(tally.ok).toBe(1);
    expect((tally.HOLDS_ANOTHER ?? 0) + (tally.NOTHING_TO_RELEASE ?? 0)).toBe(1);
    expect(await ownedBy(world, student.studentId)).toHaveLength(1);
    await expectClean(world);
  });

  test("keeps the first when Redis forgets before, and has the other when it forgets after", async () => {
    await using world = await createWorld();
    const { admin, move, to, roundId, student } = await anOwner(world);
    await world.loseRedis();
    await moveOwner(world, admin, move);
    await drainHistory(world, roundId);
    await world.loseRedis();
    expect((await listLockers(world, student)).mine?.locker?.locker.lockerNumber).toBe(to);
    expect((await listLockers(world, student)).lockers.map(({ status }) => status)).toEqual(["free", "taken", "free"]);
    await expectClean(world);
  });

  for (const when of ["after", "before"] as const) {
    test(`whose connection is severed ${when} COMMIT has one locker, and pressing again gives the final answer`, async () => {
      await using world = await createWorld();
      const { admin, move, from, to, student } = await anOwner(world);
      const press = { ...move, holdId: world.newHoldId() };
      const cut = answerLost(world.deps, when);
      await expect(moveOwner(cut, admin, press)).rejects.toMatchObject({ reason: "OUTCOME_UNKNOWN" });
      expect(await ownedBy(world, student.studentId)).toEqual([when === "after" ? to : from]);
      // Nobody else gets the other locker meanwhile.
      await expect(holdLocker(world, { lockerNumber: to, ...(await world.student()) })).rejects.toMatchObject({
        reason: expect.stringMatching(/LOCKER_(HELD|TAKEN)/),
      });
      expect(await moveOwner(world, admin, press)).toMatchObject({ lockerNumber: to });
      expect(await ownedBy(world, student.studentId)).toEqual([to]);
      expect(await world.prisma.auditEntry.count()).toBe(1);
      await expectClean(world);
    });
  }

  test("and whom nobody pressed again for is settled by the worker as Postgres says", async () => {
    for (const when of ["after", "before"] as const) {
      await using world = await createWorld();
      const { admin, move, from, to, roundId, student } = await anOwner(world);
      await expect(moveOwner(answerLost(world.deps, when), admin, move)).rejects.toMatchObject({
        reason: "OUTCOME_UNKNOWN",
      });
      await settleConfirmingHolds(world, roundId, 0);
      await reconcilePools(world, roundId);
      expect(await ownedBy(world, student.studentId)).toEqual([when === "after" ? to : from]);
      await expectClean(world);
    }
  });
});
