import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { endLapsedAssignments } from "../lockers/end-lapsed-assignments.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { roundStateAt } from "./round-state.ts";
import { closeRound, openRound, pauseRound, resumeRound } from "./run-rounds.ts";

const HOUR_MS = 3_600_000;

function hoursFrom(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * HOUR_MS).toISOString();
}

test("from the moment a pause returns no new hold is placed, and a live one can be confirmed", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 30 });
  const students = await world.students(30);
  const [first] = students;
  if (!first) throw new Error("no student");
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...first });
  await pauseRound(world, actor, { roundId, noticeKo: "점검 중이에요", noticeEn: "Back soon" });
  const tally = await race(
    students
      .slice(1)
      .map((student, i) => () => holdLocker(other, { lockerNumber: lockerNumbers[i + 1] ?? 0, ...student })),
  );
  expect(tally).toEqual({ ROUND_PAUSED: 29 });
  expect((await listLockers(other, { studentId: null })).round).toMatchObject({
    state: "paused",
    noticeKo: "점검 중이에요",
  });
  await confirmLocker(other, { lockerNumber: lockerNumbers[0] ?? 0, ...first });
  await resumeRound(world, actor, { roundId: roundId });
  expect(await holdLocker(other, { lockerNumber: lockerNumbers[1] ?? 0, ...(students[1] ?? first) })).toMatchObject({
    isNew: true,
  });
});

test("times out of order are refused by name, and leave the round as it was", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId } = await world.round({ lockers: 1 });
  const now = world.clock.now();
  const wrong = { roundId, opensAt: hoursFrom(now, 2), closesAt: hoursFrom(now, 1), expiresAt: hoursFrom(now, 3) };
  await expect(openRound(world, actor, wrong)).rejects.toMatchObject({ reason: "ROUND_TIMES_INVALID" });
  expect((await listLockers(world, { studentId: null })).round.state).toBe("open");
});

test("a closed round takes no hold and can be opened again", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const student = await world.student();
  await closeRound(world, actor, { roundId: roundId });
  await expect(holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student })).rejects.toMatchObject({
    reason: "ROUND_CLOSED",
  });
  const now = world.clock.now();
  await openRound(world, actor, { roundId, closesAt: hoursFrom(now, 1), expiresAt: hoursFrom(now, 2) });
  expect(await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student })).toMatchObject({ isNew: true });
});

test("when a round's use has ended its assignments no longer count, and the next round's confirmation ends them", async () => {
  await using world = await createWorld();
  const { roundId, lockerNumbers, lockerIds } = await world.round({
    lockers: 1,
    closesInMs: HOUR_MS,
    expiresInMs: 2 * HOUR_MS,
  });
  const [old, fresh] = await world.students(2);
  if (!old || !fresh) throw new Error("two students are needed");
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...old });
  await confirmLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...old });
  const next = await world.round({
    lockerIds,
    opensInMs: 2 * HOUR_MS,
    closesInMs: 3 * HOUR_MS,
    expiresInMs: 4 * HOUR_MS,
  });
  world.passTime(2 * HOUR_MS);
  expect((await listLockers(world, { studentId: old.studentId, roundId: roundId })).mine?.locker).toBeNull();
  const roundOfNext = { lockerNumber: lockerNumbers[0] ?? 0, roundId: next.roundId };
  await holdLocker(world, { ...roundOfNext, ...fresh });
  expect((await confirmLocker(world, { ...roundOfNext, ...fresh })).locker.locker.lockerNumber).toBe(lockerNumbers[0]);
  const ended = await world.prisma.lockerAssignment.findFirst({ where: { studentId: old.studentId } });
  expect(ended?.endKind).toBe("ended");
  expect(await endLapsedAssignments(world, null)).toEqual([]);
});

test("a locker is in at most one round at a time", async () => {
  await using world = await createWorld();
  const { lockerIds } = await world.round({ lockers: 1 });
  await expect(world.round({ lockerIds })).rejects.toThrow(/round_lockers_one_round_at_a_time/);
});

test("a missing or mistyped time only ever means closed", () => {
  const now = new Date("2026-11-20T09:00:00Z");
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
  const times = { publishedAt: now, pausedAt: null, opensAt: at(-1), closesAt: at(1), expiresAt: at(2) };
  expect(roundStateAt(times, now)).toBe("open");
  expect(roundStateAt({ ...times, pausedAt: now }, now)).toBe("paused");
  expect(roundStateAt({ ...times, opensAt: null }, now)).toBe("draft");
  expect(roundStateAt({ ...times, publishedAt: null }, now)).toBe("draft");
  expect(roundStateAt({ ...times, opensAt: at(1), closesAt: at(2) }, now)).toBe("upcoming");
  expect(roundStateAt({ ...times, closesAt: now }, now)).toBe("closed");
  expect(roundStateAt({ ...times, expiresAt: now }, now)).toBe("ended");
});
