import { randomUUID } from "node:crypto";
import { eventId } from "@seonchak/schema";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";

test("asking for rounds that are not there takes nothing from those who hold while Postgres is away", async () => {
  await using world = await createWorld();
  const { lockerNumbers } = await world.round({ lockers: 2 });
  const [first, second] = await world.students(2);
  if (!first || !second) throw new Error("two students are needed");
  await holdLocker(world, { lockerNumber: lockerNumbers[0] ?? 0, ...first });
  const away = world.prisma.round.findMany;
  Object.defineProperty(world.prisma.round, "findMany", {
    configurable: true,
    value: () => Promise.reject(new Error("Connection terminated unexpectedly")),
  });
  const stranger = { lockerNumber: 1, roundId: eventId.parse(randomUUID()), ...second };
  await expect(holdLocker(world, stranger)).rejects.toThrow();
  const tally = await race([() => holdLocker(world, { lockerNumber: lockerNumbers[1] ?? 0, ...second })]);
  Object.defineProperty(world.prisma.round, "findMany", { configurable: true, value: away });
  expect(tally).toEqual({ ok: 1 });
});

test("however many ask for rounds that are not there, one look at a time is taken, and it is kept", async () => {
  await using world = await createWorld();
  await world.round({ lockers: 1 });
  const student = await world.student();
  let looks = 0;
  const findMany = world.prisma.round.findMany.bind(world.prisma.round);
  Object.defineProperty(world.prisma.round, "findMany", {
    configurable: true,
    value: (args: Parameters<typeof findMany>[0]) => {
      looks += 1;
      return findMany(args);
    },
  });
  const tally = await race(
    Array.from(
      { length: 200 },
      () => () => holdLocker(world, { lockerNumber: 1, roundId: eventId.parse(randomUUID()), ...student }),
    ),
  );
  expect(tally).toEqual({ NO_ROUND: 200 });
  expect(looks).toBeLessThanOrEqual(3);
});
