import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { confirmLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";

test("a board never shows a locker as free because Redis has lost its row", async () => {
  await using world = await createWorld();
  const { roundId, lockerNumbers } = await world.round({ lockers: 2 });
  const [owner] = await world.students(1);
  if (!owner) throw new Error("one student is needed");
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...owner });
  await confirmLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...owner });
  await world.holdStore.connection.redis.del(`${world.holdStore.baseKey(roundId)}:pools`);
  const other = await world.connect();
  const board = await listLockers(other, { studentId: null });
  expect(board.lockers.map(({ status }) => status)).toEqual(["taken", "free"]);
});
