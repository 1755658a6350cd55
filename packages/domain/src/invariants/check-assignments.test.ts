import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { verifyInvariants } from "./verify-invariants.ts";

test("a locker that is somebody's in a round which does not have it is a breach", async () => {
  await using world = await createWorld();
  const { roundId } = await world.round({ lockers: 1 });
  const other = await world.round({ lockers: 1, opensInMs: 3_600_000 });
  const [lockerId = ""] = other.lockerIds;
  const { studentId } = await world.student();
  const holdId = world.newHoldId();
  await world.prisma.lockerAssignment.create({ data: { holdId, roundId, lockerId, studentId } });
  await world.prisma.holdOutcome.create({ data: { holdId, outcome: "confirmed", studentId } });
  expect((await verifyInvariants(world)).filter(({ ok }) => !ok)).toMatchObject([
    { id: "I1", breaches: [expect.stringContaining("which does not have it")] },
  ]);
});
