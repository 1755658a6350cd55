import { createWorld } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { reconcilePools, settleConfirmingHolds } from "../jobs/reconcile-pools.ts";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";
import { lockerEvent } from "./locker-event.ts";
import { moveOwner } from "./move-owner.ts";
import { anOwner, answerLost, expectClean, justBefore, ownedBy } from "./owner-for-tests.ts";

describe("an owner whose move something comes between", () => {
  test("has none after giving the first one back in the meantime, and the other is free", async () => {
    await using world = await createWorld();
    const { admin, move, from, to, student } = await anOwner(world);
    const release = () => releaseLocker(world, { lockerNumber: from, ...student });
    await expect(moveOwner(justBefore(world.deps, release), admin, move)).rejects.toMatchObject({
      reason: "NOTHING_TO_RELEASE",
    });
    expect(await ownedBy(world, student.studentId)).toEqual([]);
    expect(await holdLocker(world, { lockerNumber: to, ...(await world.student()) })).toMatchObject({ isNew: true });
    await expectClean(world);
  });

  test("keeps the first when Redis forgot the claim and somebody else was told yes for the other", async () => {
    await using world = await createWorld();
    const { admin, move, from, to, student } = await anOwner(world);
    const rival = await world.student();
    const overtake = async () => {
      await world.loseRedis();
      await holdLocker(world, { lockerNumber: to, ...rival });
      await confirmLocker(world, { lockerNumber: to, ...rival });
    };
    await expect(moveOwner(justBefore(world.deps, overtake), admin, move)).rejects.toMatchObject({
      reason: "LOCKER_TAKEN",
    });
    expect([await ownedBy(world, student.studentId), await ownedBy(world, rival.studentId)]).toEqual([[from], [to]]);
    expect((await listLockers(world, student)).mine?.locker?.locker.lockerNumber).toBe(from);
    await expectClean(world);
  });

  for (const when of ["after", "before"] as const) {
    test(`has one locker when the connection is severed ${when} COMMIT, and pressing again gives the final answer`, async () => {
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

  test("is told that the outcome is unknown, and nothing less true, also when Postgres stays away", async () => {
    await using world = await createWorld();
    const { admin, move } = await anOwner(world);
    const cut = answerLost(world.deps, "after", { staysAway: true });
    await expect(moveOwner(cut, admin, move)).rejects.toMatchObject({ reason: "OUTCOME_UNKNOWN" });
  });

  test("is settled, when nobody pressed again, by the worker as Postgres says", async () => {
    for (const when of ["after", "before"] as const) {
      await using world = await createWorld();
      const { admin, move, from, to, roundId, student } = await anOwner(world);
      await expect(moveOwner(answerLost(world.deps, when), admin, move)).rejects.toMatchObject({
        reason: "OUTCOME_UNKNOWN",
      });
      await settleConfirmingHolds(world, lockerEvent(roundId), 0);
      await reconcilePools(world, lockerEvent(roundId));
      expect(await ownedBy(world, student.studentId)).toEqual([when === "after" ? to : from]);
      await expectClean(world);
    }
  });
});
