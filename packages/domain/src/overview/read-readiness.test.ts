import type { Deps } from "@seonchak/domain";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import type { ReadinessReadings } from "./judge-readiness.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import { readReadiness } from "./read-readiness.ts";

const GIB = 1_024 ** 3;
const onTime = { aheadMs: 0, answeredInMs: 1 };
const well: ReadinessReadings = {
  database: onTime,
  redis: onTime,
  vitals: { evictionPolicy: "noeviction", usedBytes: 10_000_000, maxBytes: null },
  disk: { freeBytes: 50 * GIB, totalBytes: 100 * GIB },
  undrained: 0,
  undrainedMax: 200_000,
};

/** The parts that are not well. */
function unwellIn({ parts }: ReturnType<typeof judgeReadiness>): string[] {
  return parts.filter((part) => !part.isWell).map(({ part }) => part);
}

test("real stores in order are well, also when a test clock has gone days ahead", async () => {
  await using world = await createWorld();
  await world.round({ lockers: 1 });
  world.passTime(3 * 86_400_000);
  expect(await readReadiness(world)).toMatchObject({ isWell: true });
});

test("a server whose clock is five seconds off is found by both stores, either way", async () => {
  await using world = await createWorld();
  for (const skewMs of [5_000, -5_000]) {
    const clock: Deps["clock"] = { now: () => new Date(Date.now() + skewMs), offsetMs: () => 0 };
    const found = await readReadiness({ ...world.deps, clock });
    expect(unwellIn(found)).toEqual(["clock"]);
    const [part] = found.parts;
    if (part?.part !== "clock") throw new Error("the clock comes first");
    expect(Math.abs((part.databaseAheadMs ?? 0) + skewMs)).toBeLessThan(500);
    expect(Math.abs((part.redisAheadMs ?? 0) + skewMs)).toBeLessThan(500);
  }
});

test("a disk that is nearly full, or cannot be read, is not well; one that nobody can look into is not judged", async () => {
  await using world = await createWorld();
  const below = async (readSpace: Deps["disk"]["readSpace"]) =>
    unwellIn(await readReadiness({ ...world.deps, disk: { readSpace } }));
  expect(await below(async () => ({ freeBytes: GIB - 1, totalBytes: 10 * GIB }))).toEqual(["disk"]);
  expect(await below(async () => ({ freeBytes: 4 * GIB, totalBytes: 100 * GIB }))).toEqual(["disk"]);
  expect(await below(async () => ({ freeBytes: 5 * GIB, totalBytes: 100 * GIB }))).toEqual([]);
  expect(await below(() => Promise.reject(new Error("EIO")))).toEqual(["disk"]);
  expect(await below(async () => null)).toEqual([]);
});

test("stores that do not answer are named, and what only they know is not held against anything else", async () => {
  await using world = await createWorld();
  const away = () => Promise.reject(new Error("Connection terminated unexpectedly"));
  const prisma = new Proxy(world.deps.prisma, {
    get: (whole, key) => (key === "$queryRaw" ? away : Reflect.get(whole, key)),
  });
  expect(unwellIn(await readReadiness({ ...world.deps, prisma }))).toEqual(["database"]);
  expect(unwellIn(judgeReadiness({ ...well, redis: null, vitals: null, undrained: null }))).toEqual(["redis"]);
});

test.each([
  [{}, []],
  [{ vitals: { evictionPolicy: "allkeys-lru", usedBytes: 1, maxBytes: null } }, ["redis"]],
  [{ vitals: { evictionPolicy: "noeviction", usedBytes: 81, maxBytes: 100 } }, ["redis"]],
  [{ vitals: { evictionPolicy: "noeviction", usedBytes: 80, maxBytes: 100 } }, []],
  [{ vitals: { evictionPolicy: null, usedBytes: null, maxBytes: null } }, []],
  [{ database: { aheadMs: 1_001, answeredInMs: 1 } }, ["clock"]],
  [{ database: { aheadMs: 1_000, answeredInMs: 1 } }, []],
  [{ database: { aheadMs: 600, answeredInMs: 1 }, redis: { aheadMs: -600, answeredInMs: 1 } }, ["clock"]],
  [{ undrained: 100_000 }, ["history"]],
  [{ undrained: 99_999 }, []],
  [{ database: null, disk: "unreadable" as const }, ["database", "disk"]],
] satisfies [Partial<ReadinessReadings>, string[]][])("found %o, what is not well is %o", (found, unwell) => {
  const judged = judgeReadiness({ ...well, ...found });
  expect(unwellIn(judged)).toEqual(unwell);
  expect(judged.isWell).toBe(unwell.length === 0);
});
