import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { connectRedis, redisReady } from "./connection.ts";
import { DenyList } from "./deny-list.ts";
import type { Denied } from "./deny-store.ts";
import { redisUrlForTests } from "./redis-for-tests.ts";
import { StoreAway } from "./store-away.ts";

const url = redisUrlForTests();
const LATER = Date.now() + 3_600_000;

/** Processes that share one Redis prefix and one truth: what Postgres would say. */
async function createProcesses() {
  const prefix = `test:${randomUUID()}:`;
  const truth: Denied[] = [];
  const stops: (() => Promise<void>)[] = [];
  let offsetMs = 0;
  async function startProcess() {
    const connection = connectRedis({ url, prefix, clockOffsetMs: () => offsetMs });
    await redisReady(connection);
    const list = new DenyList(connection, { loadDenied: async () => [...truth] });
    stops.push(() => list.stop().then(() => connection.close()));
    await list.start();
    return { connection, list };
  }
  const first = await startProcess();
  const { redis } = first.connection;
  const keys = () => redis.keys(`${prefix}*`);
  return {
    ...first,
    truth,
    start: startProcess,
    keys,
    loseEverything: async () => void (await redis.del(...(await keys()))),
    passTime: (ms: number) => {
      offsetMs += ms;
    },
    async [Symbol.asyncDispose]() {
      const left = await keys();
      if (left.length > 0) await redis.del(...left);
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

test("an ended session is refused here at once and in every process within a second", async () => {
  await using one = await createProcesses();
  const two = await one.start();
  const sessionId = randomUUID();
  expect(one.list.isDenied(sessionId)).toBe(false);
  await one.list.deny([sessionId], LATER);
  expect(one.list.isDenied(sessionId)).toBe(true);
  expect(await two.list.check(sessionId)).toBe(true);
  await vi.waitFor(() => expect(two.list.isDenied(sessionId)).toBe(true), { timeout: 1_000, interval: 20 });
});

test("more sessions ended at once than can be told one by one reach every process too", async () => {
  await using one = await createProcesses();
  const two = await one.start();
  const all = Array.from({ length: 2_500 }, () => randomUUID());
  await one.list.deny(all, LATER);
  await vi.waitFor(() => expect(all.filter((id) => two.list.isDenied(id))).toHaveLength(2_500), { timeout: 1_500 });
});

test("a list that Redis lost is read from Postgres before a write is accepted", async () => {
  await using one = await createProcesses();
  const sessionId = randomUUID();
  one.truth.push({ sessionId, untilMs: LATER });
  await one.loseEverything();
  expect(one.list.isDenied(sessionId)).toBe(false);
  expect(await one.list.check(sessionId)).toBe(true);
  expect(await one.list.check(randomUUID())).toBe(false);
});

test("twenty writes that find the list lost wait for one reading of Postgres", async () => {
  await using one = await createProcesses();
  let readings = 0;
  const list = new DenyList(one.connection, {
    loadDenied: async () => {
      readings += 1;
      return [];
    },
  });
  await list.check(randomUUID());
  await one.loseEverything();
  await Promise.all(Array.from({ length: 20 }, () => list.check(randomUUID())));
  expect(readings).toBe(2);
});

test("a list that is lost again while Postgres is being read is not taken for whole", async () => {
  await using one = await createProcesses();
  const sessionId = randomUUID();
  let readings = 0;
  const list = new DenyList(one.connection, {
    loadDenied: async () => {
      readings += 1;
      if (readings > 1) return [{ sessionId, untilMs: LATER }];
      // Between reading and writing, Redis loses everything and another process ends a session.
      await one.loseEverything();
      return [];
    },
  });
  await one.loseEverything();
  await expect(list.check(sessionId)).rejects.toThrow(StoreAway);
  expect(await list.check(sessionId)).toBe(true);
});

test("what was ended while this process had no connection is known before its first write after it", async () => {
  await using one = await createProcesses();
  const sessionId = randomUUID();
  one.truth.push({ sessionId, untilMs: LATER });
  const ready = once(one.connection.redis, "ready");
  one.connection.redis.disconnect(true);
  await ready;
  expect(await one.list.check(sessionId)).toBe(true);
});

test("with Redis away writes are refused, and reads follow Postgres", async () => {
  await using one = await createProcesses();
  const sessionId = randomUUID();
  const connection = connectRedis({ url: "redis://127.0.0.1:1", prefix: "test:nowhere:" });
  const list = new DenyList(connection, { loadDenied: async () => [{ sessionId, untilMs: LATER }] });
  await list.start();
  expect(list.isDenied(sessionId)).toBe(true);
  await expect(list.check(randomUUID())).rejects.toThrow(StoreAway);
  await expect(list.deny([randomUUID()], LATER)).rejects.toThrow(StoreAway);
  await list.stop();
  await connection.close();
  expect(one.list.isLoaded).toBe(true);
});

test("a process that can ask neither store does not start", async () => {
  const connection = connectRedis({ url: "redis://127.0.0.1:1" });
  const list = new DenyList(connection, { loadDenied: async () => Promise.reject(new Error("no database")) });
  await expect(list.start()).rejects.toThrow(StoreAway);
  expect(list.isLoaded).toBe(false);
  await list.stop();
  await connection.close();
});

test("sessions whose tokens have run out leave the list", async () => {
  await using one = await createProcesses();
  const gone = randomUUID();
  const kept = randomUUID();
  await one.list.deny([gone], Date.now() + 60_000);
  await one.list.deny([kept], Date.now() + 600_000);
  one.passTime(120_000);
  const two = await one.start();
  expect(two.list.isDenied(gone)).toBe(false);
  expect(two.list.isDenied(kept)).toBe(true);
  await vi.waitFor(() => expect(one.list.isDenied(gone)).toBe(false), { timeout: 2_000 });
});
