import { Refusal } from "@seonchak/domain";
import { expect, test } from "vitest";
import { createWorld, race } from "./index.ts";

test("two worlds at the same time know nothing of each other", async () => {
  await using one = await createWorld();
  await using two = await createWorld();
  await one.student();
  await one.denyList.deny(["a session"], Date.now() + 60_000);
  expect(await one.prisma.student.count()).toBe(1);
  expect(await two.prisma.student.count()).toBe(0);
  expect(await two.denyList.check("a session")).toBe(false);
});

test("a world leaves nothing behind", async () => {
  const world = await createWorld();
  await using other = await createWorld();
  await world.denyList.deny(["a session"], Date.now() + 60_000);
  const name = new URL(world.databaseUrl).pathname.slice(1);
  const named = () => other.prisma.$queryRaw<unknown[]>`SELECT 1 FROM pg_database WHERE datname = ${name}`;
  expect(await named()).toHaveLength(1);
  await world[Symbol.asyncDispose]();
  expect(await named()).toHaveLength(0);
  expect(await other.holdStore.connection.redis.keys(`${world.redisPrefix}*`)).toEqual([]);
});

test("a round is open, upcoming or closed as it was asked for, with lockers of its own", async () => {
  await using world = await createWorld();
  const first = await world.round({ lockers: 4 });
  const second = await world.round({ lockers: 2, opensInMs: 60_000 });
  expect(first.lockerNumbers).toEqual([101, 102, 103, 104]);
  expect(second.lockerNumbers).toEqual([105, 106]);
  expect(await world.prisma.roundLocker.count({ where: { roundId: first.roundId } })).toBe(4);
});

test("time passes for every connection of a world", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const before = other.clock.now().getTime();
  world.passTime(3_600_000);
  expect(other.clock.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
  expect(other.holdStore.connection.clockOffsetMs()).toBe(3_600_000);
  expect(other.prisma).not.toBe(world.prisma);
});

test("a race counts every outcome by its word", async () => {
  const tally = await race([
    async () => "yes",
    async () => "yes",
    async () => Promise.reject(new Refusal("LOCKER_TAKEN")),
    async () => Promise.reject(new Error("surprise")),
  ]);
  expect(tally).toEqual({ ok: 2, LOCKER_TAKEN: 1, "Error: surprise": 1 });
});
