import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { removeStudent } from "../accounts/remove-student.ts";
import { CONSOLE } from "../audit/audit.ts";
import { expectClean, hold, tomorrowAt } from "./automatic-for-tests.ts";
import { confirmBooking } from "./decide-booking.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";
import { setSlots } from "./set-slots.ts";

/** Resolves when so many statements of this world wait for a lock. */
async function waiting({ prisma }: World, count: number): Promise<void> {
  await vi.waitUntil(async () => {
    const [row] = await prisma.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return row?.n === count;
  });
}

const hour = (world: World, from: number) => ({
  start: new Date(tomorrowAt(world, from)),
  end: new Date(tomorrowAt(world, from + 1)),
  people: 1,
});

/** Moves a booking to 14:00 while `removing` waits for its row. */
async function moveMeanwhile(
  world: World,
  { id, programme }: { id: string; programme: Programme },
  removing: () => void,
) {
  const to = hour(world, 14);
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM exam_bookings WHERE id = ${id}::uuid FOR UPDATE`;
    removing();
    await waiting(world, 2);
    await movePlaces(tx, programme, { take: to, give: hour(world, 10) });
    await tx.examBooking.update({ where: { id }, data: { startsAt: to.start, endsAt: to.end } });
  });
}

test("a student is removed though a booking moves behind another of theirs in that moment, and slots are resized", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, minMinutes: 60 });
  const owner = await world.admin();
  const { studentId } = await world.student();
  const [moving, staying] = [
    await hold(world, programme, { from: 10, to: 11, people: 1, studentId }),
    await hold(world, programme, { from: 12, to: 13, people: 1, studentId }),
  ];
  for (const booking of [moving, staying]) await confirmBooking(world, CONSOLE, booking);
  const acts: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM exam_slots WHERE starts_at = ${hour(world, 13).start}::timestamptz FOR UPDATE`;
    const range = { start: tomorrowAt(world, 12), end: tomorrowAt(world, 15) };
    acts.push(setSlots(world, CONSOLE, { programmeId: programme.id, ...range, capacity: 7 }));
    await waiting(world, 1);
    await moveMeanwhile(world, { id: moving.id, programme }, () =>
      acts.push(removeStudent(world, owner, { studentId })),
    );
    await waiting(world, 2);
  });
  expect((await Promise.allSettled(acts)).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  await expectClean(world);
});
