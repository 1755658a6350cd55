import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "./hold-locker.ts";

test("an id that holds one locker is no yes for another", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 2 });
  const [first = 0, second = 0] = lockerNumbers;
  const student = await world.student();
  const holdId = world.newHoldId();
  await holdLocker(world, { lockerNumber: first, holdId, ...student });
  await expect(holdLocker(world, { lockerNumber: second, holdId, ...student })).rejects.toMatchObject({
    reason: "HOLDS_ANOTHER",
  });
});

test("no hold promises time after the end of the round, when it could not be confirmed", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 1, closesInMs: 60_000, expiresInMs: 60_000 });
  const student = await world.student();
  const held = await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...student });
  expect(held.expiresIn).toBeLessThanOrEqual(60);
});
