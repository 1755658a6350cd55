import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { applyReset, previewReset } from "./apply-reset.ts";
import { undoReset } from "./undo-reset.ts";

test("an undo that broke off gives the locker back when it is pressed again much later", async () => {
  await using world = await createWorld();
  const actor = await world.admin();
  const { roundId, lockerNumbers } = await world.round({ lockers: 1, holdMs: 5_000 });
  const mine = { lockerNumber: lockerNumbers[0] ?? 0, ...(await world.student()) };
  await holdLocker(world, mine);
  await confirmLocker(world, mine);
  const scope = { kind: "round" as const, roundId };
  const { wordKo, fingerprint } = await previewReset(world, { scope });
  const { resetId } = await applyReset(world, actor, { scope, typedWord: wordKo, fingerprint });
  const keep = world.holdStore.keep.bind(world.holdStore);
  world.holdStore.keep = () => Promise.reject(new Error("the process is gone"));
  await expect(undoReset(world, actor, { resetId })).rejects.toThrow("the process is gone");
  world.holdStore.keep = keep;
  world.passTime(60_000);
  expect(await undoReset(world, actor, { resetId })).toEqual({ restoredCount: 1, left: [] });
});
