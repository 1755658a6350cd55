import { StoreAway } from "@seonchak/holds";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { closeRound, pauseRound } from "./run-rounds.ts";

test("a pause that Redis did not hear of is in force once it is pressed again", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  await listLockers(world, { studentId: null });
  const writeEvent = world.holdStore.writeEvent.bind(world.holdStore);
  world.holdStore.writeEvent = () => Promise.reject(new StoreAway(new Error("away")));
  const pause = { roundId, noticeKo: "점검", noticeEn: "Back soon" };
  await expect(pauseRound(world, actor, pause)).rejects.toMatchObject({ reason: "STORE_AWAY" });
  world.holdStore.writeEvent = writeEvent;
  await pauseRound(world, actor, pause);
  const press = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "ROUND_PAUSED" });
});

test("a close that Redis did not hear of is in force once it is pressed again, though it is refused as done", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  await listLockers(world, { studentId: null });
  const writeEvent = world.holdStore.writeEvent.bind(world.holdStore);
  world.holdStore.writeEvent = () => Promise.reject(new StoreAway(new Error("away")));
  await expect(closeRound(world, actor, { roundId })).rejects.toMatchObject({ reason: "STORE_AWAY" });
  world.holdStore.writeEvent = writeEvent;
  await expect(closeRound(world, actor, { roundId })).rejects.toMatchObject({ reason: "ROUND_CLOSED" });
  const press = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "ROUND_CLOSED" });
});
