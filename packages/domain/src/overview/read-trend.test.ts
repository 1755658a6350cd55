import { randomUUID } from "node:crypto";
import type { EventId, TrendSpan } from "@seonchak/schema";
import { holdId, trendInput } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { drainHistory } from "../jobs/drain-history.ts";
import { confirmLocker, releaseLocker } from "../lockers/confirm-locker.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { readTrend } from "./read-trend.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const read = (world: World, roundId: EventId, span: TrendSpan = "opening") =>
  readTrend(world, trendInput.parse({ roundId, span }));

type Entry = { kind: string; agoMs: number; holdId?: string };

async function write(world: World, roundId: EventId, entries: Entry[]) {
  const nowMs = world.clock.now().getTime();
  await world.prisma.holdHistory.createMany({
    data: entries.map(({ kind, agoMs, holdId: id }) => ({
      holdId: id ?? randomUUID(),
      kind,
      eventId: roundId,
      studentId: randomUUID(),
      poolIds: [],
      units: [],
      at: new Date(nowMs - agoMs),
    })),
  });
}

test("a round's filling is told from its opening until now, and its last point is the live board", async () => {
  await using world = await createWorld();
  const [minji, seojun] = await world.students(2);
  if (!minji || !seojun) throw new Error("two students");
  const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
  const [first, second] = lockerNumbers;
  if (!first || !second) throw new Error("two lockers");
  const press = { roundId, lockerNumber: first, holdId: holdId.parse(randomUUID()) };
  await holdLocker(world, { ...press, ...minji });
  world.passTime(20_000);
  await confirmLocker(world, { ...press, ...minji });
  await holdLocker(world, { roundId, lockerNumber: second, ...seojun });
  await drainHistory(world, roundId);
  world.passTime(1_500);
  const { points, stepMs } = await read(world, roundId);
  expect(stepMs).toBe(5_000);
  expect(points.at(0)).toMatchObject({ free: 3, held: 0, confirmed: 0 });
  expect(points.some(({ held, confirmed }) => held === 1 && confirmed === 0)).toBe(true);
  expect(points.at(-1)).toMatchObject({ free: 1, held: 1, confirmed: 1 });
  await releaseHold(world, { roundId, lockerNumber: second, ...seojun });
  await releaseLocker(world, { roundId, lockerNumber: first, ...minji });
  await expect
    .poll(async () => (await read(world, roundId)).points.at(-1), { timeout: 2_000 })
    .toMatchObject({ free: 3, held: 0, confirmed: 0 });
});

test.each([
  [45_000, 5_000],
  [10 * MINUTE_MS, 15_000],
  [50 * MINUTE_MS, MINUTE_MS],
  [7 * HOUR_MS, 10 * MINUTE_MS],
  [13 * 24 * HOUR_MS, 6 * HOUR_MS],
])("open for %i ms it is told in steps of %i ms, never in more than sixty", async (openMs, stepMs) => {
  await using world = await createWorld();
  const { roundId } = await world.round({ lockers: 1, opensInMs: -openMs });
  const trend = await read(world, roundId);
  expect(trend.stepMs).toBe(stepMs);
  expect(trend.points.length).toBeLessThanOrEqual(61);
  expect(trend.points.length).toBeGreaterThan(8);
});

test("the last hour begins with what stood before it, and what is over is not counted twice", async () => {
  await using world = await createWorld();
  const { roundId } = await world.round({ lockers: 10, opensInMs: -5 * HOUR_MS });
  const ids = Array.from({ length: 3 }, () => randomUUID());
  await write(world, roundId, [
    ...ids.flatMap((id) => [
      { kind: "held", agoMs: 4 * HOUR_MS, holdId: id },
      { kind: "confirmed", agoMs: 4 * HOUR_MS - 5_000, holdId: id },
    ]),
    { kind: "held", agoMs: 2 * HOUR_MS, holdId: "00000000-0000-4000-8000-000000000001" },
    { kind: "expired", agoMs: 2 * HOUR_MS - 15 * MINUTE_MS, holdId: "00000000-0000-4000-8000-000000000001" },
    { kind: "held", agoMs: 20 * MINUTE_MS },
    { kind: "held", agoMs: 3 * MINUTE_MS },
  ]);
  for (let look = 0; look < 3; look += 1) {
    const { points } = await read(world, roundId, "hour");
    expect(points[0]).toMatchObject({ free: 7, held: 0, confirmed: 3 });
    expect(points.at(-2)).toMatchObject({ free: 5, held: 2, confirmed: 3 });
    world.passTime(2_000);
  }
});

test("an entry that came to Postgres late is counted at the next look", async () => {
  await using world = await createWorld();
  const { roundId } = await world.round({ lockers: 4, opensInMs: -HOUR_MS });
  expect((await read(world, roundId)).points.at(-2)).toMatchObject({ held: 0 });
  await write(world, roundId, [{ kind: "held", agoMs: 5 * MINUTE_MS }]);
  world.passTime(1_001);
  expect((await read(world, roundId)).points.at(-2)).toMatchObject({ held: 1 });
});

test("before a round opens nothing is drawn, and after it closed the picture ends there", async () => {
  await using world = await createWorld();
  const { roundId } = await world.round({ lockers: 1, opensInMs: 60_000, closesInMs: HOUR_MS });
  expect((await read(world, roundId)).points).toEqual([]);
  world.passTime(3 * HOUR_MS);
  const { points } = await read(world, roundId);
  const round = await world.prisma.round.findUniqueOrThrow({ where: { id: roundId } });
  expect(points.at(-1)?.at).toBe(round.closesAt?.toISOString());
});

test("presses are told by the minute and refusals by their reason, whichever process they reached", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const students = await world.students(4);
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const [lockerNumber] = lockerNumbers;
  if (!lockerNumber) throw new Error("a locker");
  const [winner, ...late] = students;
  if (!winner) throw new Error("a student");
  const hold = { roundId, lockerNumber, holdId: holdId.parse(randomUUID()) };
  await holdLocker(world, { ...hold, ...winner });
  await holdLocker(other, { ...hold, ...winner });
  for (const student of late) await holdLocker(other, { roundId, lockerNumber, ...student }).catch(() => {});
  await confirmLocker(world, { ...hold, ...winner });
  await holdLocker(world, { roundId, lockerNumber, ...winner }).catch(() => {});
  await Promise.all([world.presses.flush(), other.presses.flush()]);
  const { presses } = await read(world, roundId);
  const total = (word: "held" | "standing" | "refused" | "confirmed") =>
    presses?.minutes.reduce((sum, minute) => sum + minute[word], 0);
  expect(presses?.minutes).toHaveLength(60);
  expect([total("held"), total("standing"), total("refused"), total("confirmed")]).toEqual([1, 1, 4, 1]);
  expect(presses?.refusals).toEqual([
    { reason: "LOCKER_HELD", count: 3 },
    { reason: "ALREADY_YOURS", count: 1 },
  ]);
});

test("what happened while the worker was away is drawn when it comes back, however long it was away", async () => {
  await using world = await createWorld();
  const { lockerNumbers, roundId } = await world.round({ lockers: 2, holdMs: 2 * HOUR_MS });
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) });
  world.passTime(15 * MINUTE_MS);
  await read(world, roundId);
  await drainHistory(world, roundId);
  world.passTime(MINUTE_MS);
  const { points } = await read(world, roundId);
  expect(points.slice(-3).map(({ held }) => held)).toEqual([1, 1, 1]);
});
