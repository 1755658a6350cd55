import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker, releaseHold } from "./hold-locker.ts";

test("a limit factor that makes a fraction of the lapses still lets nobody lapse without a pause", async () => {
  await using world = await createWorld({ holdLimits: { lapsesBeforePause: 2.1 } });
  const { lockerNumbers } = await world.round({ lockers: 1 });
  const press = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  for (let i = 0; i < 2; i++) {
    await holdLocker(world, press);
    await releaseHold(world, press);
  }
  await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "COOLING_DOWN" });
});
