import type { Tx } from "@seonchak/prisma";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import type { Move } from "./move-places.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

/** Resolves when so many statements of this world wait for a lock. */
async function waiting(world: World, count: number): Promise<void> {
  await vi.waitUntil(async () => {
    const [row] = await world.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (row?.n ?? 0n) >= BigInt(count);
  });
}

/** Places for so many people in the slots between two minutes of tomorrow. */
function wanted(world: World, [from, to]: [number, number], people: number) {
  const midnight = addDays(seoulMidnight(world.clock.now()), 1);
  return { start: addMinutes(midnight, from), end: addMinutes(midnight, to), people };
}

function move(world: World, programme: Programme, { take, give }: Partial<Move>): Promise<void> {
  return world.prisma.$transaction((tx) => movePlaces(tx, programme, { take: take ?? null, give: give ?? null }));
}

/** `first` in a transaction that is committed only once `then` waits for its locks. */
async function meanwhile(world: World, first: (tx: Tx) => Promise<void>, then: () => Promise<void>): Promise<void> {
  const waits: Promise<void>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await first(tx);
    waits.push(then());
    await waiting(world, 1);
  });
  await Promise.all(waits);
}

async function countsOf(world: World, programme: Programme): Promise<number[]> {
  const slots = await world.prisma.examSlot.findMany({
    where: { programmeId: programme.id, confirmedCount: { gt: 0 } },
    orderBy: { startsAt: "asc" },
  });
  return slots.map((slot) => slot.confirmedCount);
}

test("who waits while a full slot is given back gets its places, though they were taken when the waiting began", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 100 });
  const all = wanted(world, [600, 630], 100);
  await move(world, programme, { take: all });
  await meanwhile(
    world,
    (tx) => movePlaces(tx, programme, { take: null, give: all }),
    () => move(world, programme, { take: { ...all, people: 60 } }),
  );
  expect(await countsOf(world, programme)).toEqual([60, 60, 60]);
});

test("who waits while a slot fills up is told that it is full, though there was room when the waiting began", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 100 });
  const some = wanted(world, [600, 630], 60);
  await meanwhile(
    world,
    (tx) => movePlaces(tx, programme, { take: some, give: null }),
    () => expect(move(world, programme, { take: some })).rejects.toMatchObject({ reason: "SLOT_FULL" }),
  );
  expect(await countsOf(world, programme)).toEqual([60, 60, 60]);
});

test("a move over half of its own range counts the slots that it keeps once", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 100 });
  const [before, after] = [wanted(world, [600, 640], 60), wanted(world, [620, 660], 90)];
  await move(world, programme, { take: before });
  // Full of itself alone: 60 people who become 90 need 30 more places where they stay.
  await move(world, programme, { take: after, give: before });
  expect(await countsOf(world, programme)).toEqual([90, 90, 90, 90]);
});

test("two moves over each other's slots, in opposite directions, never wait for each other in a circle", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 100 });
  const [early, late] = [wanted(world, [0, 300], 40), wanted(world, [300, 600], 40)];
  await move(world, programme, { take: early });
  await move(world, programme, { take: late });
  for (let round = 0; round < 20; round += 1) {
    await Promise.all([
      move(world, programme, { take: late, give: early }),
      move(world, programme, { take: early, give: late }),
    ]);
  }
  expect(new Set(await countsOf(world, programme))).toEqual(new Set([40]));
});
