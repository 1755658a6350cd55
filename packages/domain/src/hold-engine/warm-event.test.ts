import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { drainHistory } from "../jobs/drain-history.ts";
import { confirmLocker, releaseLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { decideGivenBack } from "./outcomes.ts";

test("an id that was confirmed never holds again, also when its beginning was lost with the store", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 1 });
  const student = await world.student();
  const press = { lockerNumber: lockerNumbers[0] ?? 0, holdId: world.newHoldId(), ...student };
  await holdLocker(world, press);
  await confirmLocker(world, press);
  await releaseLocker(world, press);
  await world.loseRedis();
  // A late duplicate: this yes could never be confirmed.
  await expect(holdLocker(world, press)).rejects.toMatchObject({ reason: "HOLD_GONE" });
});

test("a hold that Postgres has given back is not restored when the store forgets it", async () => {
  await using world = await createWorld();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const [student, next] = await world.students(2);
  if (!student || !next) throw new Error("two students are needed");
  const lockerNumber = lockerNumbers[0] ?? 0;
  const { holdId } = await holdLocker(world, { lockerNumber, ...student });
  await drainHistory(world, roundId);
  await decideGivenBack(world, [{ holdId, studentId: student.studentId }]);
  await world.loseRedis();
  expect(await holdLocker(world, { lockerNumber, ...next })).toMatchObject({ isNew: true });
});
