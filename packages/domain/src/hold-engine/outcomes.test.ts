import { createWorld, forgetStore, race } from "@seonchak/testing";
import type { EventId, PoolId } from "@seonchak/schema";
import { describe, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { reconcilePools, settleConfirmingHolds } from "../jobs/reconcile-pools.ts";
import { sweepExpiredHolds } from "../jobs/sweep-expired-holds.ts";
import { confirmLocker, releaseLocker } from "../lockers/confirm-locker.ts";
import { lockerConfirmRules } from "../lockers/confirm-rules.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { readLockerPools } from "../lockers/locker-source.ts";
import { confirmHolds, type ConfirmRules } from "./confirm-holds.ts";
import { decideGivenBack } from "./outcomes.ts";

async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap((result) => result.breaches)).toEqual([]);
}

/** Rules whose connection is cut: after the commit, or before it. */
function severed(when: "after" | "before"): ConfirmRules {
  return {
    ...lockerConfirmRules,
    async writeMany(deps, event, holds) {
      if (when === "after") await lockerConfirmRules.writeMany(deps, event, holds);
      throw new Error("Connection terminated unexpectedly");
    },
  };
}

async function oneLocker(world: Awaited<ReturnType<typeof createWorld>>) {
  const { roundId, lockerNumbers, lockerIds } = await world.round({ lockers: 1, holdMs: 5_000 });
  const student = await world.student();
  const held = await holdLocker(world.deps, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  const hold = { holdId: held.holdId, studentId: student.studentId, poolId: lockerIds[0] as PoolId };
  return { roundId: roundId as EventId, lockerNumber: lockerNumbers[0] ?? 0, student, hold };
}

describe("an unknown outcome", () => {
  for (const when of ["after", "before"] as const) {
    test(`of a connection severed ${when} COMMIT is said as such, and pressing again gives the final answer`, async () => {
      await using world = await createWorld();
      const { roundId, lockerNumber, student, hold } = await oneLocker(world);
      await expect(confirmHolds(world.deps, severed(when), roundId, [hold])).rejects.toMatchObject({ reason: "OUTCOME_UNKNOWN" });
      // No clock ends a confirming hold, and nobody gives it back by hand.
      world.passTime(60_000);
      await expect(holdLocker(world.deps, { lockerNumber, ...(await world.student()) })).rejects.toMatchObject({ reason: expect.stringMatching(/LOCKER_(HELD|TAKEN)/) });
      await expect(releaseHold(world.deps, { lockerNumber, ...student })).rejects.toMatchObject({ reason: "CONFIRMING" });
      expect((await confirmLocker(world.deps, { lockerNumber, ...student })).locker.locker.lockerNumber).toBe(lockerNumber);
      await expectClean(world.deps);
    });
  }

  test("is settled by the reconciler as Postgres says: confirmed where it was committed, else given back", async () => {
    await using world = await createWorld();
    const kept = await oneLocker(world);
    await expect(confirmHolds(world.deps, severed("after"), kept.roundId, [kept.hold])).rejects.toMatchObject({ reason: "OUTCOME_UNKNOWN" });
    expect(await settleConfirmingHolds(world.deps, kept.roundId, 0)).toBe(1);
    expect((await listLockers(world.deps, kept.student)).mine).toMatchObject({ hold: null, locker: { locker: { lockerNumber: kept.lockerNumber } } });
    await expectClean(world.deps);

    await using second = await createWorld();
    const lost = await oneLocker(second);
    await expect(confirmHolds(second.deps, severed("before"), lost.roundId, [lost.hold])).rejects.toMatchObject({ reason: "OUTCOME_UNKNOWN" });
    await settleConfirmingHolds(second.deps, lost.roundId, 0);
    await expect(confirmLocker(second.deps, { lockerNumber: lost.lockerNumber, holdId: lost.hold.holdId, ...lost.student })).rejects.toMatchObject({ reason: "HOLD_GONE" });
    expect(await holdLocker(second.deps, { lockerNumber: lost.lockerNumber, ...(await second.student()) })).toMatchObject({ isNew: true });
    await expectClean(second.deps);
  });

  test("cannot be given back and confirmed: whoever writes the outcome first decides", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { roundId, lockerNumbers } = await world.round({ lockers: 12 });
    const students = await world.students(12);
    const holds = await Promise.all(students.map((student, i) => holdLocker(world.deps, { lockerNumber: lockerNumbers[i] ?? 0, ...student })));
    await race(
      students.flatMap((student, i) => [
        () => confirmLocker(world.deps, { lockerNumber: lockerNumbers[i] ?? 0, ...student }),
        () => decideGivenBack(other.deps, [{ holdId: holds[i]?.holdId ?? world.newHoldId(), studentId: student.studentId }]),
      ]),
    );
    await settleConfirmingHolds(world.deps, roundId as EventId, 0);
    await sweepExpiredHolds(world.deps, roundId as EventId);
    await expectClean(world.deps);
  });

  test("a double press confirms once and tells both yes", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { lockerNumber, student } = await oneLocker(world);
    const tally = await race(Array.from({ length: 8 }, (_, i) => () => confirmLocker(i % 2 ? world.deps : other.deps, { lockerNumber, ...student })));
    expect(tally).toEqual({ ok: 8 });
    expect(await world.deps.prisma.lockerAssignment.count()).toBe(1);
    await expectClean(world.deps);
  });
});

describe("versions", () => {
  test("a settle that comes late changes nothing that is newer", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumber, student, hold } = await oneLocker(world);
    await confirmLocker(world.deps, { lockerNumber, ...student });
    const late = await readLockerPools(world.deps, roundId, [hold.poolId]);
    await releaseLocker(world.deps, { lockerNumber, ...student });
    await world.deps.holdStore.settle(roundId, [{ holdId: hold.holdId, how: "confirmed" }], late);
    expect((await listLockers(world.deps, student)).lockers[0]?.status).toBe("free");
    await expectClean(world.deps);
    expect(await holdLocker(world.deps, { lockerNumber, ...student })).toMatchObject({ isNew: true });
  });

  test("a write that Redis missed is sent again by the reconciler", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumber, student } = await oneLocker(world);
    await confirmLocker(world.deps, { lockerNumber, ...student });
    await world.deps.prisma.$executeRaw`UPDATE locker_assignments SET ended_at = now(), end_kind = 'released'`;
    await world.deps.prisma.$executeRaw`UPDATE round_lockers SET confirmed_count = 0`;
    await expect(holdLocker(world.deps, { lockerNumber, ...(await world.student()) })).rejects.toMatchObject({ reason: "LOCKER_TAKEN" });
    expect(await reconcilePools(world.deps, roundId)).toBe(1);
    expect(await holdLocker(world.deps, { lockerNumber, ...student })).toMatchObject({ isNew: true });
  });
});

describe("a store that lost everything", () => {
  test("warms itself on first touch: owners, drained holds and used ids are back, nothing is given twice", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
    const [owned = 0, held = 0, free = 0] = lockerNumbers;
    const [owner, holder, stranger] = await world.students(3);
    if (!owner || !holder || !stranger) throw new Error("three students are needed");
    const used = world.newHoldId();
    await holdLocker(world.deps, { lockerNumber: owned, holdId: used, ...owner });
    await confirmLocker(world.deps, { lockerNumber: owned, ...owner });
    const hold = await holdLocker(world.deps, { lockerNumber: held, ...holder });
    await drainHistory(world.deps, roundId as EventId);
    await forgetStore(world.deps);
    const tally = await race([
      () => holdLocker(world.deps, { lockerNumber: owned, ...stranger }),
      () => holdLocker(world.deps, { lockerNumber: held, ...stranger }),
      () => holdLocker(world.deps, { lockerNumber: free, ...owner }),
      () => holdLocker(world.deps, { lockerNumber: free, holdId: used, ...owner }),
    ]);
    expect(tally).toEqual({ LOCKER_TAKEN: 1, LOCKER_HELD: 1, OWNS_ANOTHER: 1, HOLD_GONE: 1 });
    expect(await holdLocker(world.deps, { lockerNumber: held, ...holder })).toMatchObject({ holdId: hold.holdId, isNew: false, expiresAt: hold.expiresAt });
    await confirmLocker(world.deps, { lockerNumber: held, ...holder });
    await drainHistory(world.deps, roundId as EventId);
    expect(await world.deps.prisma.holdHistory.count({ where: { kind: "store_lost" } })).toBe(1);
    await expectClean(world.deps);
  });

  test("loses at most holds that were not drained; whoever was told confirmed still is", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumbers } = await world.round({ lockers: 5 });
    const students = await world.students(40);
    const confirmed: { studentId: string; lockerNumber: number }[] = [];
    const press = students.map((student, i) => async () => {
      const lockerNumber = lockerNumbers[i % 5] ?? 0;
      await holdLocker(world.deps, { lockerNumber, ...student });
      await confirmLocker(world.deps, { lockerNumber, ...student });
      confirmed.push({ studentId: student.studentId, lockerNumber });
    });
    await race([...press.slice(0, 20), () => forgetStore(world.deps), ...press.slice(20)]);
    for (const { studentId, lockerNumber } of confirmed) {
      const row = await world.deps.prisma.lockerAssignment.findFirst({ where: { studentId, endedAt: null }, include: { locker: true } });
      expect(row?.locker.number).toBe(lockerNumber);
    }
    await settleConfirmingHolds(world.deps, roundId as EventId, 0);
    await drainHistory(world.deps, roundId as EventId);
    await expectClean(world.deps);
  });
});

describe("the history", () => {
  test("is complete when two drainers run at once, and written once", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { roundId, lockerNumbers } = await world.round({ lockers: 10, holdMs: 5_000 });
    const event = roundId as EventId;
    const students = await world.students(10);
    await Promise.all(students.map((student, i) => holdLocker(world.deps, { lockerNumber: lockerNumbers[i] ?? 0, ...student })));
    await Promise.all(students.slice(0, 3).map((student, i) => confirmLocker(world.deps, { lockerNumber: lockerNumbers[i] ?? 0, ...student })));
    await Promise.all(students.slice(3, 6).map((student, i) => releaseHold(world.deps, { lockerNumber: lockerNumbers[i + 3] ?? 0, ...student })));
    world.passTime(5_000);
    await sweepExpiredHolds(world.deps, event);
    await Promise.all([drainHistory(world.deps, event), drainHistory(other.deps, event), drainHistory(world.deps, event)]);
    await drainHistory(world.deps, event);
    const kinds = await world.deps.prisma.holdHistory.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
    expect(kinds.map((row) => [row.kind, row._count])).toEqual([["confirmed", 3], ["expired", 4], ["given_up", 3], ["held", 10]]);
    await expectClean(world.deps);
  });
});
