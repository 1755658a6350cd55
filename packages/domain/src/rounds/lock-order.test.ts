import type { EventId } from "@seonchak/schema";
import { createWorld } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { endLapsedAssignments } from "../lockers/end-lapsed-assignments.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { setLockerCondition } from "../lockers/set-locker-condition.ts";
import { applyReset, previewReset } from "../resets/apply-reset.ts";
import { takeLockersOut } from "./round-lockers.ts";

type World = Awaited<ReturnType<typeof createWorld>>;

/** Confirmed lockers, so many, each its own student's. */
async function busyRound(world: World, count: number, expiresInMs?: number) {
  const times = expiresInMs ? { closesInMs: expiresInMs, expiresInMs } : {};
  const round = await world.round({ lockers: count, ...times });
  const students = await world.students(count);
  const taken = students.map((student, i) => ({ lockerNumber: round.lockerNumbers[i] ?? 0, ...student }));
  for (const one of taken) await holdLocker(world, one);
  return { ...round, taken };
}

/** Resolves when a statement of this world waits for a lock. */
async function somebodyWaits(world: World): Promise<void> {
  await vi.waitUntil(async () => {
    const [row] = await world.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (row?.n ?? 0n) > 0n;
  });
}

/** Prolongs a round as `openRound` does, with `act` begun in the middle; fails when `act` holds what postponing needs next. */
async function postponing(world: World, roundId: EventId, act: () => Promise<unknown>): Promise<void> {
  const acting: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM rounds WHERE id = ${roundId}::uuid FOR UPDATE`;
    acting.push(act());
    await somebodyWaits(world);
    await tx.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
    // The pools' rows follow by ON UPDATE CASCADE.
    await tx.$executeRaw`UPDATE rounds SET expires_at = expires_at + interval '1 hour' WHERE id = ${roundId}::uuid`;
  });
  await Promise.all(acting);
}

test("a confirmation and a postponement never wait for each other", async () => {
  await using world = await createWorld();
  const { roundId, taken } = await busyRound(world, 1);
  const [mine] = taken;
  if (!mine) throw new Error("one student is needed");
  await postponing(world, roundId, () => confirmLocker(world, mine));
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(1);
});

test("a locker that is taken out of its round in the moment of a confirmation goes to nobody", async () => {
  await using world = await createWorld();
  const { roundId, taken } = await busyRound(world, 1);
  const [mine] = taken;
  if (!mine) throw new Error("one student is needed");
  const confirming: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM rounds WHERE id = ${roundId}::uuid FOR UPDATE`;
    confirming.push(confirmLocker(world, mine).catch((error: { reason?: string }) => error.reason));
    await somebodyWaits(world);
    await takeLockersOut(tx, roundId, [mine.lockerNumber]);
    await tx.$executeRaw`UPDATE rounds SET notice_ko = notice_ko WHERE id = ${roundId}::uuid`;
  });
  expect(await Promise.all(confirming)).toEqual(["HOLD_GONE"]);
  expect(await world.prisma.lockerAssignment.count()).toBe(0);
});

test("a locker's condition and a postponement never wait for each other", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const input = { lockerNumber: lockerNumbers[0] ?? 0, condition: "broken" as const, note: "" };
  await postponing(world, roundId, () => setLockerCondition(world, actor, input));
  expect(await world.prisma.roundLocker.count({ where: { capacity: 0 } })).toBe(1);
});

test("a reset and a postponement never wait for each other", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, taken } = await busyRound(world, 3);
  for (const one of taken) await confirmLocker(world, one);
  const scope = { kind: "round" as const, roundId };
  const { wordKo, fingerprint } = await previewReset(world, { scope });
  await postponing(world, roundId, async () => {
    const reset = await applyReset(world, actor, { scope, typedWord: wordKo, fingerprint });
    expect(reset.releasedCount).toBe(3);
  });
});

test("prolonging a round that has just ended keeps every locker that the worker was about to end", async () => {
  await using world = await createWorld();
  const { roundId, taken } = await busyRound(world, 3, 60_000);
  for (const one of taken) await confirmLocker(world, one);
  world.passTime(61_000);
  await postponing(world, roundId, () => endLapsedAssignments(world, null));
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(3);
});

test("the worker that ends assignments takes them in the order in which a reset does", async () => {
  await using world = await createWorld();
  const { taken } = await busyRound(world, 12, 60_000);
  for (const one of taken) await confirmLocker(world, one);
  world.passTime(61_000);
  const acting: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM locker_assignments ORDER BY locker_id LIMIT 1 FOR UPDATE`;
    acting.push(endLapsedAssignments(world, null));
    await somebodyWaits(world);
    await tx.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
    await tx.$queryRaw`SELECT id FROM locker_assignments ORDER BY locker_id FOR UPDATE`;
  });
  await Promise.all(acting);
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(0);
});
