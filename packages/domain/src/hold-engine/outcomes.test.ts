import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { reconcilePools, settleConfirmingHolds } from "../jobs/reconcile-pools.ts";
import { sweepExpiredHolds } from "../jobs/sweep-expired-holds.ts";
import { confirmLocker, releaseLocker } from "../lockers/confirm-locker.ts";
import { lockerConfirmRules } from "../lockers/confirm-rules.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { readLockerPools } from "../lockers/locker-source.ts";
import type { ConfirmRules } from "./confirm-holds.ts";
import { confirmHolds } from "./confirm-holds.ts";
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

function first<Item>(list: Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new Error("there is none");
  return item;
}

async function oneLocker(world: Awaited<ReturnType<typeof createWorld>>) {
  const { roundId, lockerNumbers, lockerIds } = await world.round({ lockers: 1, holdMs: 5_000 });
  const student = await world.student();
  const held = await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  const hold = { holdId: held.holdId, studentId: student.studentId, poolId: first(lockerIds) };
  return { roundId, lockerNumber: lockerNumbers[0] ?? 0, student, hold };
}

describe("an unknown outcome", () => {
  for (const when of ["after", "before"] as const) {
    test(`of a connection severed ${when} COMMIT is said as such, and pressing again gives the final answer`, async () => {
      await using world = await createWorld();
      const { roundId, lockerNumber, student, hold } = await oneLocker(world);
      await expect(confirmHolds(world, { id: roundId, source: severed(when) }, [hold])).rejects.toMatchObject({
        reason: "OUTCOME_UNKNOWN",
      });
      // No clock ends a confirming hold, and nobody gives it back by hand.
      world.passTime(60_000);
      await expect(holdLocker(world, { lockerNumber, ...(await world.student()) })).rejects.toMatchObject({
        reason: expect.stringMatching(/LOCKER_(HELD|TAKEN)/),
      });
      await expect(releaseHold(world, { lockerNumber, ...student })).rejects.toMatchObject({ reason: "CONFIRMING" });
      expect((await confirmLocker(world, { lockerNumber, ...student })).locker.locker.lockerNumber).toBe(lockerNumber);
      await expectClean(world);
    });
  }

  test("is settled by the reconciler as Postgres says: confirmed where it was committed, else given back", async () => {
    await using world = await createWorld();
    const kept = await oneLocker(world);
    await expect(
      confirmHolds(world, { id: kept.roundId, source: severed("after") }, [kept.hold]),
    ).rejects.toMatchObject({
      reason: "OUTCOME_UNKNOWN",
    });
    expect(await settleConfirmingHolds(world, lockerEvent(kept.roundId), 0)).toBe(1);
    expect((await listLockers(world, kept.student)).mine).toMatchObject({
      hold: null,
      locker: { locker: { lockerNumber: kept.lockerNumber } },
    });
    await expectClean(world);

    await using second = await createWorld();
    const lost = await oneLocker(second);
    await expect(
      confirmHolds(second, { id: lost.roundId, source: severed("before") }, [lost.hold]),
    ).rejects.toMatchObject({
      reason: "OUTCOME_UNKNOWN",
    });
    await settleConfirmingHolds(second, lockerEvent(lost.roundId), 0);
    await expect(
      confirmLocker(second, { lockerNumber: lost.lockerNumber, holdId: lost.hold.holdId, ...lost.student }),
    ).rejects.toMatchObject({ reason: "HOLD_GONE" });
    expect(await holdLocker(second, { lockerNumber: lost.lockerNumber, ...(await second.student()) })).toMatchObject({
      isNew: true,
    });
    await expectClean(second);
  });

  test("cannot be given back and confirmed: whoever writes the outcome first decides", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { roundId, lockerNumbers } = await world.round({ lockers: 12 });
    const students = await world.students(12);
    const holds = await Promise.all(
      students.map((student, i) => holdLocker(world, { lockerNumber: lockerNumbers[i] ?? 0, ...student })),
    );
    await race(
      students.flatMap((student, i) => [
        () => confirmLocker(world, { lockerNumber: lockerNumbers[i] ?? 0, ...student }),
        () => decideGivenBack(other, [{ holdId: holds[i]?.holdId ?? world.newHoldId(), studentId: student.studentId }]),
      ]),
    );
    await settleConfirmingHolds(world, lockerEvent(roundId), 0);
    await sweepExpiredHolds(world, roundId);
    await expectClean(world);
  });

  test("a double press confirms once and tells both yes", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { lockerNumber, student } = await oneLocker(world);
    const tally = await race(
      Array.from({ length: 8 }, (_, i) => () => confirmLocker(i % 2 ? world : other, { lockerNumber, ...student })),
    );
    expect(tally).toEqual({ ok: 8 });
    expect(await world.prisma.lockerAssignment.count()).toBe(1);
    await expectClean(world);
  });
});

describe("a store that forgets in the middle of a confirmation", () => {
  test("cannot give one locker to two: whoever confirmed first owns it, the other is told taken", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumber, student, hold } = await oneLocker(world);
    const other = await world.student();
    const overtaken: ConfirmRules = {
      ...lockerConfirmRules,
      async writeMany(deps, event, holds) {
        await world.loseRedis();
        await holdLocker(world, { lockerNumber, ...other });
        await confirmLocker(world, { lockerNumber, ...other });
        return lockerConfirmRules.writeMany(deps, event, holds);
      },
    };
    expect(await confirmHolds(world, { id: roundId, source: overtaken }, [hold])).toEqual([
      { word: "refused", reason: "LOCKER_TAKEN" },
    ]);
    expect((await listLockers(world, { studentId: other.studentId })).mine?.locker?.locker.lockerNumber).toBe(
      lockerNumber,
    );
    await expect(confirmLocker(world, { lockerNumber, ...student })).rejects.toMatchObject({ reason: "HOLD_GONE" });
    await expectClean(world);
  });
});

describe("versions", () => {
  test("a settle that comes late changes nothing that is newer", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumber, student, hold } = await oneLocker(world);
    await confirmLocker(world, { lockerNumber, ...student });
    const late = await readLockerPools(world, roundId, [hold.poolId]);
    await releaseLocker(world, { lockerNumber, ...student });
    await world.holdStore.settle(roundId, [{ holdId: hold.holdId, how: "confirmed" }], late);
    expect((await listLockers(world, student)).lockers[0]?.status).toBe("free");
    await expectClean(world);
    expect(await holdLocker(world, { lockerNumber, ...student })).toMatchObject({ isNew: true });
  });

  test("a write that Redis missed is sent again by the reconciler", async () => {
    await using world = await createWorld();
    const { roundId, lockerNumber, student } = await oneLocker(world);
    await confirmLocker(world, { lockerNumber, ...student });
    await world.prisma.$executeRaw`UPDATE locker_assignments SET ended_at = now(), end_kind = 'released'`;
    await world.prisma.$executeRaw`UPDATE round_lockers SET confirmed_count = 0`;
    await expect(holdLocker(world, { lockerNumber, ...(await world.student()) })).rejects.toMatchObject({
      reason: "LOCKER_TAKEN",
    });
    expect(await reconcilePools(world, lockerEvent(roundId))).toBe(1);
    expect(await holdLocker(world, { lockerNumber, ...student })).toMatchObject({ isNew: true });
  });
});
