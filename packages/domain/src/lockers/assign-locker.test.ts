import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { assignLocker } from "./assign-locker.ts";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker, releaseHold } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";
import { setLockerCondition } from "./set-locker-condition.ts";

const reason = "휠체어를 써요";

async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap((result) => result.breaches)).toEqual([]);
}

async function oneLocker(options: { opensInMs?: number } = {}) {
  const world = await createWorld();
  const round = await world.round({ lockers: 2, ...options });
  const [lockerNumber = 0, another = 0] = round.lockerNumbers;
  return { world, round, lockerNumber, another, admin: await world.admin("manager"), student: await world.student() };
}

describe("a locker that the council assigns", () => {
  test("is the student's at once, before the round opens too, and the audit log has the reason and no full number", async () => {
    const { world, lockerNumber, admin, student, round } = await oneLocker({ opensInMs: 60_000 });
    await using _ = world;
    const { studentNumber, studentId, name } = student;
    const assigned = await assignLocker(world, admin, { lockerNumber, studentNumber, reason });
    const maskedNumber = `${studentNumber.slice(0, 4)}••${studentNumber.slice(6)}`;
    expect(assigned).toEqual({ lockerNumber, roundId: round.roundId, holder: { studentId, maskedNumber, name } });
    const { mine, lockers } = await listLockers(world, { studentId });
    expect(mine?.locker?.locker.lockerNumber).toBe(lockerNumber);
    expect(lockers.map(({ status }) => status)).toEqual(["taken", "free"]);
    const [entry] = await world.prisma.auditEntry.findMany();
    expect(entry).toMatchObject({ action: "locker.assigned", target: String(lockerNumber), actor: admin.email });
    expect(entry?.after).toMatchObject({ student: maskedNumber, reason });
    await expectClean(world);
  });

  test("may be one that the council keeps for itself; it stays reserved when it is given back", async () => {
    const { world, lockerNumber, another, admin, student } = await oneLocker();
    await using _ = world;
    await setLockerCondition(world, admin, { lockerNumber, condition: "reserved", note: "" });
    await expect(holdLocker(world, { lockerNumber, ...student })).rejects.toMatchObject({ reason: "LOCKER_RESERVED" });
    const tally = await race(
      (await world.students(8)).map(
        ({ studentNumber }) =>
          () =>
            assignLocker(world, admin, { lockerNumber, studentNumber, reason }),
      ),
    );
    expect(tally.ok).toBe(1);
    expect((tally.LOCKER_TAKEN ?? 0) + (tally.LOCKER_HELD ?? 0)).toBe(7);
    expect(await world.prisma.auditEntry.count({ where: { action: "locker.assigned" } })).toBe(1);
    await expectClean(world);
    const owner = await world.prisma.lockerAssignment.findFirstOrThrow({ include: { student: true } });
    const other = await listLockers(world, { studentId: student.studentId });
    expect(other.lockers.map(({ status }) => status)).toEqual(["taken", "free"]);
    const { studentNumber } = owner.student;
    const again = { lockerNumber: another, studentNumber, reason };
    await expect(assignLocker(world, admin, again)).rejects.toMatchObject({ reason: "OWNS_ANOTHER" });
    await world.loseRedis();
    expect((await listLockers(world, { studentId: null })).lockers[0]?.status).toBe("taken");
    await expectClean(world);
  });

  test("is never one that somebody else is choosing, has, or that is broken, nor one of a round that has ended", async () => {
    const { world, lockerNumber, another, admin, student } = await oneLocker();
    await using _ = world;
    const quick = await world.student();
    const assign = (number: number) => () =>
      assignLocker(world, admin, { lockerNumber: number, studentNumber: student.studentNumber, reason });
    await holdLocker(world, { lockerNumber, ...quick });
    await expect(assign(lockerNumber)()).rejects.toMatchObject({ reason: "LOCKER_HELD" });
    await confirmLocker(world, { lockerNumber, ...quick });
    await expect(assign(lockerNumber)()).rejects.toMatchObject({ reason: "LOCKER_TAKEN" });
    await setLockerCondition(world, admin, { lockerNumber: another, condition: "broken", note: "" });
    await expect(assign(another)()).rejects.toMatchObject({ reason: "LOCKER_BROKEN" });
    await expect(assign(999_999)()).rejects.toMatchObject({ reason: "LOCKER_NOT_FOUND" });
    const nobody = { lockerNumber: another, studentNumber: "2099999999", reason };
    await setLockerCondition(world, admin, { lockerNumber: another, condition: "available", note: "" });
    await expect(assignLocker(world, admin, nobody)).rejects.toMatchObject({ reason: "STUDENT_NOT_FOUND" });
    world.passTime(49 * 3_600_000);
    await expect(assign(another)()).rejects.toMatchObject({ reason: "ROUND_CLOSED" });
    await expectClean(world);
  });

  test("is refused while the student holds another, and is the one held when the student holds that", async () => {
    const { world, lockerNumber, another, admin, student } = await oneLocker();
    await using _ = world;
    const { studentNumber } = student;
    await holdLocker(world, { lockerNumber, ...student });
    await expect(assignLocker(world, admin, { lockerNumber: another, studentNumber, reason })).rejects.toMatchObject({
      reason: "HOLDS_ANOTHER",
    });
    await assignLocker(world, admin, { lockerNumber, studentNumber, reason });
    expect((await listLockers(world, student)).mine).toMatchObject({
      hold: null,
      locker: { locker: { lockerNumber } },
    });
    await expectClean(world);
  });

  test("of 40 students who race for it and the council, one gets it, and whoever was told yes keeps it", async () => {
    const { world, lockerNumber, admin, student } = await oneLocker();
    await using _ = world;
    const other = await world.connect();
    const rivals = await world.students(40);
    const told: string[] = [];
    const tally = await race([
      () => assignLocker(other, admin, { lockerNumber, studentNumber: student.studentNumber, reason }),
      ...rivals.map((rival) => async () => {
        await holdLocker(world, { lockerNumber, ...rival });
        await confirmLocker(world, { lockerNumber, ...rival });
        told.push(rival.studentId);
      }),
    ]);
    expect(tally.ok).toBe(1);
    const rest = (tally.LOCKER_HELD ?? 0) + (tally.LOCKER_TAKEN ?? 0) + (tally.WARMING ?? 0);
    expect(rest).toBe(40);
    const [owner] = await world.prisma.lockerAssignment.findMany({ where: { endedAt: null } });
    expect(owner?.studentId).toBe(told[0] ?? student.studentId);
    await expectClean(world);
  });

  test("stays assigned when the council presses again with the same id, Redis forgotten or not, also after a release", async () => {
    const { world, lockerNumber, admin, student, round } = await oneLocker();
    await using _ = world;
    const act = { lockerNumber, studentNumber: student.studentNumber, reason, holdId: world.newHoldId() };
    expect(await race(Array.from({ length: 6 }, () => () => assignLocker(world, admin, act)))).toEqual({ ok: 6 });
    await drainHistory(world, round.roundId);
    await world.loseRedis();
    await assignLocker(world, admin, act);
    await releaseLocker(world, { lockerNumber, ...student });
    await assignLocker(world, admin, act);
    expect((await listLockers(world, student)).mine?.locker).toBeNull();
    expect(await world.prisma.auditEntry.count({ where: { action: "locker.assigned" } })).toBe(1);
    await expectClean(world);
  });
});

describe("a very late duplicate", () => {
  test("of a release takes nothing that the student got since", async () => {
    const { world, lockerNumber, student } = await oneLocker();
    await using _ = world;
    const first = await holdLocker(world, { lockerNumber, ...student });
    await confirmLocker(world, { lockerNumber, ...student });
    const release = { lockerNumber, holdId: first.holdId, ...student };
    await releaseLocker(world, release);
    await holdLocker(world, { lockerNumber, ...student });
    await confirmLocker(world, { lockerNumber, ...student });
    await expect(releaseLocker(world, release)).rejects.toMatchObject({ reason: "NOTHING_TO_RELEASE" });
    expect((await listLockers(world, student)).mine?.locker?.locker.lockerNumber).toBe(lockerNumber);
  });

  test("of a hold says that the locker is the student's already, while it is", async () => {
    const { world, lockerNumber, student } = await oneLocker();
    await using _ = world;
    const press = { lockerNumber, holdId: world.newHoldId(), ...student };
    await holdLocker(world, press);
    await confirmLocker(world, press);
    await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "ALREADY_YOURS" });
    await releaseLocker(world, press);
    await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "HOLD_GONE" });
    await expect(releaseHold(world, press)).rejects.toMatchObject({ reason: "NOTHING_TO_RELEASE" });
  });
});
