import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { openRound } from "../rounds/run-rounds.ts";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker, releaseHold, withdrawHold } from "./hold-locker.ts";
import { readMyReservations } from "./my-reservations.ts";

const HOUR_MS = 3_600_000;

test("a hold placed in time is confirmed and given back by its number when the next round has opened meanwhile", async () => {
  await using world = await createWorld();
  const ending = await world.round({ lockers: 2, closesInMs: 60_000 });
  await world.round({ lockers: 2, opensInMs: 60_000 });
  const [one = 0, two = 0] = ending.lockerNumbers;
  const [minji, jiho] = await world.students(2);
  if (!minji || !jiho) throw new Error("two students are needed");
  await holdLocker(world, { lockerNumber: one, ...minji });
  await holdLocker(world, { lockerNumber: two, ...jiho });
  world.passTime(61_000);
  expect((await confirmLocker(world, { lockerNumber: one, ...minji })).locker.locker.lockerNumber).toBe(one);
  expect(await releaseHold(world, { lockerNumber: two, ...jiho })).toEqual({ lockerNumber: two });
});

test("a hold is confirmed after the close although the lockers' next round is published already", async () => {
  await using world = await createWorld();
  const { lockerNumbers, lockerIds } = await world.round({ lockers: 2, closesInMs: 60_000, expiresInMs: HOUR_MS });
  await world.round({ lockerIds, opensInMs: HOUR_MS, closesInMs: 2 * HOUR_MS, expiresInMs: 3 * HOUR_MS });
  const [lockerNumber = 0] = lockerNumbers;
  const student = await world.student();
  const { holdId } = await holdLocker(world, { lockerNumber, ...student });
  world.passTime(61_000);
  expect((await readMyReservations(world, student.studentId)).hold?.holdId).toBe(holdId);
  await confirmLocker(world, { lockerNumber, ...student });
  expect((await readMyReservations(world, student.studentId)).locker?.locker.lockerNumber).toBe(lockerNumber);
  expect(await releaseLocker(world, { lockerNumber, ...student })).toEqual({ lockerNumber });
});

test("of two rounds that are open at once the lockers of both can be held by their number, and withdrawn", async () => {
  await using world = await createWorld();
  const one = await world.round({ lockers: 1 });
  const two = await world.round({ lockers: 1, closesInMs: HOUR_MS });
  const [minji, jiho] = await world.students(2);
  if (!minji || !jiho) throw new Error("two students are needed");
  await holdLocker(world, { lockerNumber: one.lockerNumbers[0] ?? 0, ...minji });
  const { holdId } = await holdLocker(world, { lockerNumber: two.lockerNumbers[0] ?? 0, ...jiho });
  await withdrawHold(world, { holdId, studentId: jiho.studentId });
  expect((await readMyReservations(world, jiho.studentId)).hold).toBeNull();
  expect((await readMyReservations(world, minji.studentId)).hold).not.toBeNull();
});

test("my locker follows a round that another process has prolonged", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1, closesInMs: 60_000, expiresInMs: 120_000 });
  const student = await world.student();
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  await confirmLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  const until = new Date(world.clock.now().getTime() + 2 * HOUR_MS).toISOString();
  await openRound(other, actor, { roundId, closesAt: until, expiresAt: until });
  await expect
    .poll(async () => (await readMyReservations(world, student.studentId)).locker?.usableUntil, { timeout: 5_000 })
    .toBe(until);
});
