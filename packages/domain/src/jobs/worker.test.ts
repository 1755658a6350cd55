import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";
import { readActiveEvents } from "./active-events.ts";
import { startWorker } from "./worker.ts";

test("a round whose keys are broken does not keep the worker from the others", async () => {
  await using world = await createWorld();
  const rounds = [await world.round({ lockers: 1 }), await world.round({ lockers: 1 })];
  const [broken] = (await readActiveEvents(world)).map(({ id }) => id);
  const sound = rounds.find(({ roundId }) => roundId !== broken);
  if (!broken || !sound) throw new Error("two rounds are needed");
  await world.holdStore.connection.redis.set(`${world.holdStore.baseKey(broken)}:expiry`, "not a sorted set");
  await world.holdStore.connection.redis.set(`${world.holdStore.baseKey(broken)}:meta`, "not a hash");
  const told: string[] = [];
  const worker = startWorker(world, { log: (message) => told.push(message) });
  const student = await world.student();
  await holdLocker(world, { lockerNumber: sound.lockerNumbers[0] ?? 0, roundId: sound.roundId, ...student });
  await expect.poll(() => world.prisma.holdHistory.count(), { timeout: 5_000 }).toBe(1);
  expect(told).toContain("drain-history");
  await worker.stop();
});

test("a worker that is stopped in its first moment, with every loop at work, stops as soon as they are done", async () => {
  await using world = await createWorld();
  await world.round({ lockers: 1 });
  const worker = startWorker(world);
  const late = new Promise<string>((resolve) => {
    // Sooner than the second turn of the loops that turn seldom.
    setTimeout(() => resolve("still waiting"), 4_000).unref();
  });
  expect(await Promise.race([worker.stop().then(() => "stopped"), late])).toBe("stopped");
});

test("slots that could not be made when the worker started are made some seconds later, not an hour", async () => {
  await using world = await createWorld();
  await world.programme({ withoutSlots: true });
  const told: string[] = [];
  await world.prisma.$executeRaw`ALTER TABLE exam_slots RENAME TO exam_slots_away`;
  const worker = startWorker(world, { log: (message) => told.push(message) });
  await expect.poll(() => told, { timeout: 5_000 }).toContain("open-slots");
  await world.prisma.$executeRaw`ALTER TABLE exam_slots_away RENAME TO exam_slots`;
  await expect.poll(() => world.prisma.examSlot.count(), { timeout: 20_000 }).toBeGreaterThan(0);
  await worker.stop();
}, 40_000);
