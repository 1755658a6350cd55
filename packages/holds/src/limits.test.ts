import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { connectRedis, redisReady } from "./connection.ts";
import { Limits } from "./limits.ts";
import { redisUrlForTests } from "./redis-for-tests.ts";
import { StoreAway } from "./store-away.ts";

const url = redisUrlForTests();

async function createLimits(options: ConstructorParameters<typeof Limits>[1] = {}) {
  const connection = connectRedis({ url, prefix: `test:${randomUUID()}:` });
  await redisReady(connection);
  return {
    limits: new Limits(connection, options),
    async [Symbol.asyncDispose]() {
      const keys = await connection.redis.keys(`${connection.prefix}*`);
      if (keys.length > 0) await connection.redis.del(...keys);
      await connection.close();
    },
  };
}

async function countAllowed(tries: Promise<{ isAllowed: boolean }>[]): Promise<number> {
  return (await Promise.all(tries)).filter(({ isAllowed }) => isAllowed).length;
}

test("thirty guesses at once are counted like thirty in turn", async () => {
  await using world = await createLimits();
  const guesses = Array.from({ length: 30 }, () => world.limits.signInFailure("2023321234", "10.0.0.1"));
  expect(await countAllowed(guesses)).toBe(10);
});

test("a sign-in that did not fail is given back and counts nowhere", async () => {
  await using world = await createLimits({ signInFailuresPer10Min: 1, signInFailuresPerHour: 1 });
  for (let turn = 0; turn < 5; turn += 1) {
    const attempt = await world.limits.signInFailure("2023321234", "10.0.0.1");
    if (!attempt.isAllowed) throw new Error("was counted");
    await attempt.giveBack();
  }
});

test("a number that fails from many addresses is stopped by the hour's limit, and the answer says until when", async () => {
  await using world = await createLimits();
  const guesses = Array.from({ length: 110 }, (_, at) => world.limits.signInFailure("2023321234", `10.0.0.${at}`));
  expect(await countAllowed(guesses)).toBe(100);
  const refused = await world.limits.signInFailure("2023321234", "10.0.1.1");
  expect(refused).toMatchObject({ isAllowed: false, retryAfterMs: expect.any(Number) });
  if (refused.isAllowed) return;
  expect(refused.retryAfterMs).toBeGreaterThan(3_500_000);
});

test("another number from the same address is not touched, nor is the same number from elsewhere", async () => {
  await using world = await createLimits();
  await countAllowed(Array.from({ length: 20 }, () => world.limits.signInFailure("2023321234", "10.0.0.1")));
  expect((await world.limits.signInFailure("2023325678", "10.0.0.1")).isAllowed).toBe(true);
  expect((await world.limits.signInFailure("2023321234", "10.0.0.2")).isAllowed).toBe(true);
});

test("a try that one rule refuses is not counted by the other", async () => {
  await using world = await createLimits({ signInFailuresPer10Min: 2, signInFailuresPerHour: 3 });
  await countAllowed(Array.from({ length: 20 }, () => world.limits.signInFailure("2023321234", "10.0.0.1")));
  expect((await world.limits.signInFailure("2023321234", "10.0.0.2")).isAllowed).toBe(true);
});

test("the factor multiplies every limit", async () => {
  await using world = await createLimits({ factor: 3 });
  const guesses = Array.from({ length: 40 }, () => world.limits.adminSignInFailure("owner@council.kr", "10.0.0.1"));
  expect(await countAllowed(guesses)).toBe(15);
  const accounts = Array.from({ length: 1_510 }, () => world.limits.registration("10.0.0.1"));
  expect(await countAllowed(accounts)).toBe(1_500);
});

test("nobody gets in uncounted while Redis is away", async () => {
  const connection = connectRedis({ url: "redis://127.0.0.1:1" });
  const limits = new Limits(connection);
  await expect(limits.signIn("10.0.0.1")).rejects.toThrow(StoreAway);
  await connection.close();
});
