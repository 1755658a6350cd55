import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { applyReset, previewReset } from "./apply-reset.ts";

test("a hold that is confirmed in the moment before the reset ends it is reset too", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1 });
  const mine = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  await holdLocker(world, mine);
  const scope = { kind: "round" as const, roundId };
  const { wordKo, fingerprint } = await previewReset(world, { scope });
  const end = world.holdStore.end.bind(world.holdStore);
  world.holdStore.end = async (...holds) => {
    await confirmLocker(world, mine);
    return end(...holds);
  };
  const applied = await applyReset(world, actor, { scope, typedWord: wordKo, fingerprint });
  expect(applied).toMatchObject({ releasedCount: 1, endedHoldCount: 0 });
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(0);
  expect((await verifyInvariants(world)).flatMap(({ breaches }) => breaches)).toEqual([]);
});
