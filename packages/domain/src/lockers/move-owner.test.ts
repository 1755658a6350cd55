import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { drainHistory } from "../jobs/drain-history.ts";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";
import { moveOwner } from "./move-owner.ts";
import { anOwner, expectClean, ownedBy, reason } from "./owner-for-tests.ts";
import { setLockerCondition } from "./set-locker-condition.ts";

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
});
