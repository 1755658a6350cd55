import { readDrainState } from "@seonchak/holds";
import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { drainHistory } from "./drain-history.ts";
import { settleConfirmingHolds } from "./reconcile-pools.ts";
import { sweepExpiredHolds } from "./sweep-expired-holds.ts";

async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap((result) => result.breaches)).toEqual([]);
}

describe("a store that lost everything", () => {
  test("warms itself on first touch: owners, drained holds and used ids are back, nothing is given twice", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
    const [owned = 0, held = 0, free = 0] = lockerNumbers;
    const [owner, holder, stranger] = await world.students(3);
    if (!owner || !holder || !stranger) throw new Error("three students are needed");
    const used = world.newHoldId();
    await holdLocker(world, { lockerNumber: owned, holdId: used, ...owner });
    await confirmLocker(world, { lockerNumber: owned, ...owner });
    const hold = await holdLocker(world, { lockerNumber: held, ...holder });
    await drainHistory(world, roundId);
    await world.loseRedis();
    const tally = await race([
      () => holdLocker(world, { lockerNumber: owned, ...stranger }),
      () => holdLocker(world, { lockerNumber: held, ...stranger }),
      () => holdLocker(world, { lockerNumber: free, ...owner }),
      () => holdLocker(world, { lockerNumber: free, holdId: used, ...owner }),
    ]);
    expect(tally).toEqual({ LOCKER_TAKEN: 1, LOCKER_HELD: 1, OWNS_ANOTHER: 1, HOLD_GONE: 1 });
    expect(await holdLocker(world, { lockerNumber: held, ...holder })).toMatchObject({
      holdId: hold.holdId,
      isNew: false,
      expiresAt: hold.expiresAt,
    });
    await confirmLocker(world, { lockerNumber: held, ...holder });
    await drainHistory(world, roundId);
    expect(await world.prisma.holdHistory.count({ where: { kind: "store_lost" } })).toBe(1);
    await expectClean(world);
  });

  test("loses at most holds that were not drained; whoever was told confirmed still is", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumbers } = await world.round({ lockers: 5 });
    const students = await world.students(40);
    const confirmed: { studentId: string; lockerNumber: number }[] = [];
    const press = students.map((student, i) => async () => {
      const lockerNumber = lockerNumbers[i % 5] ?? 0;
      await holdLocker(world, { lockerNumber, ...student });
      await confirmLocker(world, { lockerNumber, ...student });
      confirmed.push({ studentId: student.studentId, lockerNumber });
    });
    await race([...press.slice(0, 20), () => world.loseRedis(), ...press.slice(20)]);
    for (const { studentId, lockerNumber } of confirmed) {
      const row = await world.prisma.lockerAssignment.findFirst({
        where: { studentId, endedAt: null },
        include: { locker: true },
      });
      expect(row?.locker.number).toBe(lockerNumber);
    }
    await settleConfirmingHolds(world, lockerEvent(roundId), 0);
    await drainHistory(world, roundId);
    await expectClean(world);
  });
});

describe("the history", () => {
  test("is complete when two drainers run at once, and written once", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { roundId, lockerNumbers } = await world.round({ lockers: 10, holdMs: 5_000 });
    const event = roundId;
    const students = await world.students(10);
    await Promise.all(
      students.map((student, i) => holdLocker(world, { lockerNumber: lockerNumbers[i] ?? 0, ...student })),
    );
    await Promise.all(
      students
        .slice(0, 3)
        .map((student, i) => confirmLocker(world, { lockerNumber: lockerNumbers[i] ?? 0, ...student })),
    );
    await Promise.all(
      students
        .slice(3, 6)
        .map((student, i) => releaseHold(world, { lockerNumber: lockerNumbers[i + 3] ?? 0, ...student })),
    );
    world.passTime(5_000);
    await sweepExpiredHolds(world, event);
    await Promise.all([drainHistory(world, event), drainHistory(other, event), drainHistory(world, event)]);
    await drainHistory(world, event);
    const kinds = await world.prisma.holdHistory.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
    expect(kinds.map((row) => [row.kind, row._count])).toEqual([
      ["confirmed", 3],
      ["expired", 4],
      ["given_up", 3],
      ["held", 10],
    ]);
    await expectClean(world);
  });

  test("counts what is to come from nothing again when the store is lost while a batch is written", async () => {
    await using world = await createWorld({ holdLimits: { undrainedMax: 6 } });
    const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = lockerNumbers;
    const student = await world.student();
    const holdAndGiveUp = async () => {
      await holdLocker(world, { lockerNumber, ...student });
      await releaseHold(world, { lockerNumber, ...student });
    };
    await holdAndGiveUp();
    await holdAndGiveUp();
    const markDrained = world.holdStore.markDrained.bind(world.holdStore);
    world.holdStore.markDrained = async (...batch) => {
      await world.loseRedis();
      await listLockers(world, { studentId: null });
      return markDrained(...batch);
    };
    await drainHistory(world, roundId);
    world.holdStore.markDrained = markDrained;
    const { appended, drained } = await readDrainState(world.holdStore, roundId);
    expect([appended, drained]).toEqual([1, 0]);
    // The bound still holds: one entry is there, and after six a hold waits.
    for (let i = 0; i < 3; i++) await holdAndGiveUp();
    await expect(holdAndGiveUp()).rejects.toMatchObject({ reason: "HISTORY_BEHIND" });
    expect(await drainHistory(world, roundId)).toBe(0);
    await holdAndGiveUp();
  });
});
