import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { drainHistory } from "../jobs/drain-history.ts";
import { holdLocker, releaseHold } from "../lockers/hold-locker.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { placeHold } from "./hold-engine.ts";

test("a hold over several pools claims all of them or none", async () => {
  await using world = await createWorld();
  const { roundId, lockerIds } = await world.round({ lockers: 4 });
  // A showing lets one student own several seats; a locker round does not, so this event's rule is widened.
  await listLockers(world, { studentId: null });
  await world.holdStore.connection.redis.hset(`${world.holdStore.baseKey(roundId)}:meta`, "perStudent", 4);
  const [first, second, third] = lockerIds;
  if (!first || !second || !third) throw new Error("three lockers are needed");
  const claim = (poolIds: (typeof first)[]) => poolIds.map((poolId) => ({ poolId, units: 1 }));
  const students = await world.students(60);
  const tally: Record<string, number> = {};
  await Promise.all(
    students.map(async ({ studentId }, at) => {
      const pools = at % 2 ? [first, second] : [second, third];
      const request = { holdId: world.newHoldId(), studentId, cohort: null, claims: claim(pools) };
      const { word } = await placeHold(world, lockerEvent(roundId), request);
      tally[word] = (tally[word] ?? 0) + 1;
    }),
  );
  // Both pairs want the second locker: one pair wins whole, and the loser's other locker stays free.
  expect(tally).toEqual({ HELD: 1, FULL: 59 });
  const { pools } = await world.holdStore.readEvent(roundId);
  const held = pools.filter((pool) => pool.heldUnits > 0).map((pool) => pool.poolId);
  expect(held).toHaveLength(2);
  expect(held).toContain(second);
});

test("a round for some cohorts refuses the others in the same round trip", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 3, cohorts: ["2023", "graduate"] });
  const [lockerNumber = 0, another = 0] = lockerNumbers;
  const inside = await world.student({ cohort: "graduate" });
  const outside = await world.student({ cohort: "2022" });
  const nobody = await world.student();
  const part = await world.student({ cohort: "grad" });
  expect(await holdLocker(world, { lockerNumber, ...inside })).toMatchObject({ isNew: true });
  const tally = await race(
    [outside, nobody, part].map((student) => () => holdLocker(world, { lockerNumber: another, ...student })),
  );
  expect(tally).toEqual({ NOT_ELIGIBLE: 3 });
});

test("when the history cannot keep up holds wait, and go on once it is drained", async () => {
  await using world = await createWorld({ holdLimits: { undrainedMax: 6 } });
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const [lockerNumber = 0] = lockerNumbers;
  const student = await world.student();
  let refusal = "";
  for (let i = 0; i < 6 && refusal === ""; i++) {
    try {
      await holdLocker(world, { lockerNumber, ...student });
      await releaseHold(world, { lockerNumber, ...student });
    } catch (error) {
      refusal = error instanceof Error ? error.message : "";
    }
  }
  expect(refusal).toBe("HISTORY_BEHIND");
  expect(await drainHistory(world, roundId)).toBe(0);
  expect(await holdLocker(world, { lockerNumber, ...student })).toMatchObject({ isNew: true });
});

test("many first presses on a cold event are all answered: by one warming, or told to wait by another process", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const { lockerNumbers } = await world.round({ lockers: 5 });
  const students = await world.students(50);
  const tally = await race(
    students.map(
      (student, at) => () =>
        holdLocker(at % 2 ? world : other, { lockerNumber: lockerNumbers[at % 5] ?? 0, ...student }),
    ),
  );
  expect(tally.ok).toBe(5);
  expect((tally.LOCKER_HELD ?? 0) + (tally.WARMING ?? 0)).toBe(45);
});
