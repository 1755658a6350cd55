import type { ResetScope } from "@seonchak/schema";
import { locationId } from "@seonchak/schema";
import { createWorld } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { setLockerCondition } from "../lockers/set-locker-condition.ts";
import { applyReset, previewReset } from "./apply-reset.ts";
import { listResets, undoReset } from "./undo-reset.ts";

type World = Awaited<ReturnType<typeof createWorld>>;

/** Two confirmed lockers, one held, one free, all in one location. */
async function busyLocation(world: World) {
  const { roundId, lockerNumbers } = await world.round({ lockers: 4 });
  const [first = 0, second = 0, third = 0, fourth = 0] = lockerNumbers;
  const [minji, seojun, jiho] = await world.students(3);
  if (!minji || !seojun || !jiho) throw new Error("three students are needed");
  for (const [lockerNumber, student] of [
    [first, minji],
    [second, seojun],
  ] as const) {
    await holdLocker(world, { lockerNumber, ...student });
    await confirmLocker(world, { lockerNumber, ...student });
  }
  await holdLocker(world, { lockerNumber: third, ...jiho });
  const locker = await world.prisma.locker.findFirstOrThrow({ where: { number: first } });
  const scope: ResetScope = { kind: "location", locationId: locationId.parse(locker.locationId) };
  return { roundId, first, second, third, fourth, minji, seojun, jiho, scope };
}

async function reset(world: World, actor: Awaited<ReturnType<World["admin"]>>, scope: ResetScope) {
  const preview = await previewReset(world, { scope });
  return applyReset(world, actor, { scope, typedWord: preview.wordKo, fingerprint: preview.fingerprint });
}

async function ownerOf(world: World, student: { studentId: string }) {
  const row = await world.prisma.lockerAssignment.findFirst({
    where: { studentId: student.studentId, endedAt: null },
    include: { locker: true },
  });
  return row?.locker.number ?? null;
}

describe("a reset", () => {
  test("shows its numbers first, empties exactly that, and can be undone: both students own their lockers again", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { first, second, third, minji, seojun, jiho, scope } = await busyLocation(world);
    expect(await previewReset(world, { scope })).toMatchObject({
      confirmedCount: 2,
      heldCount: 1,
      untouchedCount: 1,
      studentCount: 3,
    });
    const applied = await reset(world, actor, scope);
    expect(applied).toMatchObject({ releasedCount: 2, endedHoldCount: 1 });
    const board = await listLockers(world, { studentId: jiho.studentId });
    expect(board.lockers.map((locker) => locker.status)).toEqual(["free", "free", "free", "free"]);
    expect(board.mine).toEqual({ hold: null, locker: null });

    expect(await undoReset(world, actor, { resetId: applied.resetId })).toEqual({ restoredCount: 2, left: [] });
    expect(await ownerOf(world, minji)).toBe(first);
    expect(await ownerOf(world, seojun)).toBe(second);
    await expect(holdLocker(world, { lockerNumber: first, ...jiho })).rejects.toMatchObject({ reason: "LOCKER_TAKEN" });
    expect(await holdLocker(world, { lockerNumber: third, ...jiho })).toMatchObject({ isNew: true });
    await expect(undoReset(world, actor, { resetId: applied.resetId })).rejects.toMatchObject({
      reason: "ALREADY_UNDONE",
    });
    const acts = await world.prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(acts.map((act) => act.action).slice(-2)).toEqual(["lockers.reset", "lockers.reset_undone"]);
    expect((await verifyInvariants(world)).flatMap((result) => result.breaches)).toEqual([]);
  });

  test("leaves in the undo what was taken, held or withdrawn meanwhile, and lists it", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { first, second, third, fourth, minji, seojun, jiho, scope } = await busyLocation(world);
    const applied = await reset(world, actor, scope);
    await holdLocker(world, { lockerNumber: first, ...jiho });
    await confirmLocker(world, { lockerNumber: first, ...jiho });
    await setLockerCondition(world, actor, { lockerNumber: second, condition: "broken", note: "문이 안 닫혀요" });
    const undone = await undoReset(world, actor, { resetId: applied.resetId });
    expect(undone.restoredCount).toBe(0);
    expect(undone.left.map(({ lockerNumber, reason }) => [lockerNumber, reason]).sort()).toEqual([
      [first, "LOCKER_TAKEN"],
      [second, "LOCKER_WITHDRAWN"],
    ]);
    expect(await ownerOf(world, minji)).toBeNull();
    expect(await ownerOf(world, seojun)).toBeNull();
    expect(await ownerOf(world, jiho)).toBe(first);
    expect([third, fourth]).toHaveLength(2);
    expect((await verifyInvariants(world)).flatMap((result) => result.breaches)).toEqual([]);
  });

  test("leaves a student who has another locker, and a locker that somebody holds", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { first, second, fourth, minji, jiho, scope } = await busyLocation(world);
    const applied = await reset(world, actor, scope);
    await holdLocker(world, { lockerNumber: fourth, ...minji });
    await confirmLocker(world, { lockerNumber: fourth, ...minji });
    await holdLocker(world, { lockerNumber: second, ...jiho });
    const undone = await undoReset(world, actor, { resetId: applied.resetId });
    expect(undone.left.map(({ lockerNumber, reason }) => [lockerNumber, reason]).sort()).toEqual([
      [first, "STUDENT_HAS_ANOTHER"],
      [second, "LOCKER_HELD"],
    ]);
    expect((await confirmLocker(world, { lockerNumber: second, ...jiho })).locker.locker.lockerNumber).toBe(second);
  });

  test("refuses the wrong word, a preview that is no longer true, and an undo after a day", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { fourth, scope } = await busyLocation(world);
    const preview = await previewReset(world, { scope });
    await expect(
      applyReset(world, actor, { scope, typedWord: "다른 곳", fingerprint: preview.fingerprint }),
    ).rejects.toMatchObject({ reason: "CONFIRMATION_MISMATCH" });
    const late = await world.student();
    await holdLocker(world, { lockerNumber: fourth, ...late });
    await confirmLocker(world, { lockerNumber: fourth, ...late });
    await expect(
      applyReset(world, actor, { scope, typedWord: preview.wordKo, fingerprint: preview.fingerprint }),
    ).rejects.toMatchObject({ reason: "PREVIEW_OUTDATED" });
    expect(await ownerOf(world, late)).toBe(fourth);
    const applied = await reset(world, actor, scope);
    world.passTime(24 * 3_600_000);
    await expect(undoReset(world, actor, { resetId: applied.resetId })).rejects.toMatchObject({
      reason: "UNDO_TOO_LATE",
    });
    expect((await listResets(world)).resets).toHaveLength(1);
  });

  test("touches only its scope: a reset of one locker leaves the others and their holds", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { first, second, third, seojun, jiho } = await busyLocation(world);
    expect(await reset(world, actor, { kind: "locker", lockerNumber: first })).toMatchObject({
      releasedCount: 1,
      endedHoldCount: 0,
    });
    expect(await ownerOf(world, seojun)).toBe(second);
    expect((await listLockers(world, jiho)).mine?.hold?.locker.lockerNumber).toBe(third);
  });
});

describe("a locker's condition", () => {
  test("broken or reserved ends a live hold, refuses new ones with its reason, and keeps an owner", async () => {
    await using world = await createWorld();
    const actor = await world.admin();
    const { first, third, minji, jiho } = await busyLocation(world);
    await setLockerCondition(world, actor, { lockerNumber: first, condition: "broken", note: "" });
    await setLockerCondition(world, actor, { lockerNumber: third, condition: "reserved", note: "" });
    expect(await ownerOf(world, minji)).toBe(first);
    const board = await listLockers(world, jiho);
    expect(board.lockers.map((locker) => locker.status)).toEqual(["taken", "taken", "reserved", "free"]);
    expect(board.mine?.hold).toBeNull();
    await expect(holdLocker(world, { lockerNumber: third, ...jiho })).rejects.toMatchObject({
      reason: "LOCKER_RESERVED",
    });
    await setLockerCondition(world, actor, { lockerNumber: third, condition: "available", note: "" });
    expect(await holdLocker(world, { lockerNumber: third, ...jiho })).toMatchObject({ isNew: true });
  });
});
