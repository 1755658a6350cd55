import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { readAvailability } from "./availability.ts";
import { openSlots } from "./open-slots.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

function tomorrow(world: World, minutes: number): Date {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), minutes);
}

function dayIn(world: World, days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(addDays(world.clock.now(), days));
}

async function roomOf(world: World, { code }: Programme, days: [number, number] = [1, 1]): Promise<string[]> {
  const [from, to] = days.map((day) => dayIn(world, day));
  const { intervals } = await readAvailability(world, { programme: code, from: from ?? "", to: to ?? "" });
  const minute = (at: string) => (Date.parse(at) - tomorrow(world, 0).getTime()) / 60_000;
  return intervals.map(({ start, end, remaining }) => `${minute(start)}-${minute(end)}: ${remaining}`);
}

async function fill(world: World, { id }: Programme, [from, to, count]: [number, number, number]): Promise<void> {
  const startsAt = { gte: tomorrow(world, from), lt: tomorrow(world, to) };
  await world.prisma.examSlot.updateMany({ where: { programmeId: id, startsAt }, data: { confirmedCount: count } });
}

test("neighbours with equal room are one interval, full and closed slots are left out", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 50_000 });
  expect(await roomOf(world, programme)).toEqual(["0-1440: 50000"]);
  await fill(world, programme, [600, 660, 50_000]);
  await fill(world, programme, [730, 750, 10_000]);
  await world.prisma.examSlot.updateMany({ where: { startsAt: tomorrow(world, 800) }, data: { isClosed: true } });
  expect(await roomOf(world, programme)).toEqual([
    "0-600: 50000",
    "660-730: 50000",
    "730-750: 40000",
    "750-800: 50000",
    "810-1440: 50000",
  ]);
});

test("a full day is an empty list, and a range of days is merged over midnight", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 10 });
  await fill(world, programme, [0, 1_440, 10]);
  expect(await roomOf(world, programme)).toEqual([]);
  await fill(world, programme, [0, 1_440, 4]);
  expect(await roomOf(world, programme, [1, 2])).toEqual(["0-1440: 6", "1440-2880: 10"]);
  await fill(world, programme, [1_440, 2_880, 4]);
  expect(await roomOf(world, programme, [1, 2])).toEqual(["0-2880: 6"]);
});

test("too many days, or the last before the first, are refused by name", async () => {
  await using world = await createWorld();
  const { code } = await world.programme();
  for (const [from, to] of [
    [dayIn(world, 2), dayIn(world, 1)],
    [dayIn(world, 0), dayIn(world, 190)],
  ] as const) {
    await expect(readAvailability(world, { programme: code, from, to })).rejects.toMatchObject({
      reason: "BAD_INPUT",
      details: { field: "to", fieldRule: "days" },
    });
  }
});

test("slots are made once however many copies make them, missed days are caught up, and what is there stays", async () => {
  await using world = await createWorld();
  const copies = await Promise.all([1, 2, 3].map(() => world.connect()));
  const programme = await world.programme({
    slotMinutes: 60,
    opensMinute: 540,
    closesMinute: 1_080,
    withoutSlots: true,
  });
  const made = await Promise.all(copies.map((copy) => openSlots(copy)));
  // Today, two days to the horizon and one beyond it, nine hours each.
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(4 * 9);
  await fill(world, programme, [600, 660, 7]);
  await world.prisma.examSlot.updateMany({ where: { startsAt: tomorrow(world, 600) }, data: { capacity: 9 } });
  expect(await openSlots(world)).toBe(0);
  world.passTime(5 * 86_400_000);
  expect(await openSlots(world)).toBe(4 * 9);
  const slots = await world.prisma.examSlot.findMany({ where: { programmeId: programme.id } });
  expect(slots).toHaveLength(8 * 9);
  expect(slots.filter(({ confirmedCount, capacity }) => confirmedCount === 7 && capacity === 9)).toHaveLength(1);
});
