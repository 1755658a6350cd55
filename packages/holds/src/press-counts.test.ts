import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { expect, test } from "vitest";
import { connectRedis, redisReady } from "./connection.ts";
import { PressCounts } from "./press-counts.ts";
import { redisUrlForTests } from "./redis-for-tests.ts";

const url = redisUrlForTests();
const MINUTE_MS = 60_000;

/** Two processes' counts in one Redis, with a clock that the test moves. */
async function createTwo() {
  const prefix = `test:${randomUUID()}:`;
  let offsetMs = -(Date.now() % MINUTE_MS);
  const open = async () => {
    const connection = connectRedis({ url, prefix, clockOffsetMs: () => offsetMs });
    await redisReady(connection);
    return { connection, counts: new PressCounts(connection) };
  };
  const [one, other] = [await open(), await open()];
  return {
    one,
    other,
    passTime(ms: number) {
      offsetMs += ms;
    },
    async [Symbol.asyncDispose]() {
      for (const { connection, counts } of [one, other]) {
        if (connection.redis.status === "ready") await counts.stop();
      }
      const keys = await other.connection.redis.keys(`${prefix}*`);
      if (keys.length > 0) await other.connection.redis.del(...keys);
      await one.connection.close();
      await other.connection.close();
    },
  };
}

test("the presses of all processes are added up by what came of them", async () => {
  await using two = await createTwo();
  for (let i = 0; i < 3; i += 1) two.one.counts.count("hold", "HELD");
  two.one.counts.count("hold", "LOCKER_HELD");
  two.other.counts.count("hold", "LOCKER_HELD");
  two.other.counts.count("confirm", "CONFIRMED");
  await Promise.all([two.one.counts.flush(), two.other.counts.flush()]);
  const [minute] = await two.one.counts.readMinutes(1);
  expect(minute?.counts.map(({ press, word, count }) => `${press} ${word} ${count}`).sort()).toEqual([
    "confirm CONFIRMED 1",
    "hold HELD 3",
    "hold LOCKER_HELD 2",
  ]);
});

test("each minute stands alone, quiet ones too, and none is kept for ever", async () => {
  await using two = await createTwo();
  two.one.counts.count("hold", "HELD");
  two.passTime(2 * MINUTE_MS);
  two.one.counts.count("hold", "STANDING");
  await two.one.counts.flush();
  const minutes = await two.other.counts.readMinutes(3);
  expect(minutes.map(({ counts }) => counts.map(({ word }) => word))).toEqual([["HELD"], [], ["STANDING"]]);
  const keys = await two.other.connection.redis.keys(`${two.other.connection.prefix}*`);
  const lives = await Promise.all(keys.map((key) => two.other.connection.redis.ttl(key)));
  expect(lives.map((s) => s > 7_000 && s <= 7_200)).toEqual([true, true, true, true]);
});

test("the rate looks at whole seconds that have passed, across the turn of a minute", async () => {
  await using two = await createTwo();
  two.passTime(55_000);
  for (let i = 0; i < 20; i += 1) two.one.counts.count("hold", "HELD");
  two.one.counts.count("confirm", "CONFIRMED");
  two.passTime(6_000);
  for (let i = 0; i < 10; i += 1) two.other.counts.count("hold", "LOCKER_TAKEN");
  await Promise.all([two.one.counts.flush(), two.other.counts.flush()]);
  // The second in which the last ten were pressed is not over.
  expect(await two.one.counts.readRate(10)).toBe(2);
  two.passTime(1_000);
  expect(await two.one.counts.readRate(10)).toBe(3);
  two.passTime(5_000);
  expect(await two.one.counts.readRate(10)).toBe(1);
});

test("what was counted while Redis is away waits for it, and counting never fails", async () => {
  await using two = await createTwo();
  const { redis } = two.one.connection;
  const ended = once(redis, "end");
  redis.disconnect();
  await ended;
  two.one.counts.count("hold", "STORE_AWAY");
  await two.one.counts.flush();
  await expect(two.one.counts.readMinutes(1)).rejects.toThrow("the hold store is away");
  await redis.connect();
  await two.one.counts.flush();
  const [minute] = await two.other.counts.readMinutes(1);
  expect(minute?.counts).toEqual([{ press: "hold", word: "STORE_AWAY", count: 1 }]);
});

test("a process tells its counts by itself within a second or so, and once", async () => {
  await using two = await createTwo();
  two.one.counts.count("hold", "HELD");
  const read = async () => (await two.other.counts.readMinutes(1))[0]?.counts;
  await expect.poll(read, { timeout: 5_000 }).toEqual([{ press: "hold", word: "HELD", count: 1 }]);
  await two.one.counts.flush();
  expect(await read()).toEqual([{ press: "hold", word: "HELD", count: 1 }]);
});
