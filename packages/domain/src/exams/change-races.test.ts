import type { ExamBooking } from "@seonchak/schema";
import { holdId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { COUNCIL, expectClean, hold, hourly, remaining, tomorrowAt } from "./automatic-for-tests.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { changeBooking } from "./change-booking.ts";
import { confirmOwnHold, rejectBooking } from "./decide-booking.ts";
import { claimsOf, placeBookingHold } from "./hold-places.ts";

/** Lets each act go as far as the booking's row, one after the other, and then all of them on in this order. */
async function queued<Result>(world: World, id: string, acts: (() => Promise<Result>)[]) {
  const running: Promise<PromiseSettledResult<Result>[]>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM exam_bookings WHERE id = ${id}::uuid FOR UPDATE`;
    for (const [at, act] of acts.entries()) {
      running.push(Promise.allSettled([act()]));
      await vi.waitUntil(async () => (await waiting(world)) > at);
    }
  });
  return (await Promise.all(running)).flat();
}

async function waiting({ prisma }: World): Promise<number> {
  const [row] = await prisma.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n ?? 0;
}

for (const who of ["student", "council"] as const) {
  test(`who cancels or rejects while the places are being changed leaves no place held (${who})`, async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const mine = { kind: "student", studentId } as const;
    const booking = await hold(world, programme, { from: 10, to: 11, people: 10, studentId });
    const results = await queued(world, booking.id, [
      () => changeBooking(world, mine, { id: booking.id, people: 60 }),
      () => (who === "student" ? cancelBooking(world, mine, booking) : rejectBooking(world, COUNCIL.actor, booking)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await remaining(world, programme, 10)).toBe(100);
    await expectClean(world);
  });
}

test("a new name in this moment costs nobody the places that are being changed", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const mine = { kind: "student", studentId } as const;
  const { id, version } = await hold(world, programme, { from: 10, to: 11, people: 10, studentId });
  await queued(world, id, [
    () => changeBooking(world, COUNCIL, { id, name: "다른 이름" }),
    () => changeBooking(world, mine, { id, people: 60, version }),
  ]);
  expect(await confirmOwnHold(world, studentId, { id })).toMatchObject({ name: "다른 이름", people: 60 });
  await expectClean(world);
});

test("who saw a booking as it was before its places changed does not write the old ones over the new", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const mine = { kind: "student", studentId } as const;
  const { id } = await hold(world, programme, { from: 10, to: 11, people: 60, studentId });
  const [, late] = await queued(world, id, [
    () => changeBooking(world, mine, { id, people: 10 }),
    () => changeBooking(world, mine, { id, people: 60, name: "다른 이름" }),
  ]);
  expect(late).toMatchObject({ status: "rejected", reason: { reason: "EDITED_ELSEWHERE" } });
  await hold(world, programme, { from: 10, to: 11, people: 90 });
  expect(await confirmOwnHold(world, studentId, { id })).toMatchObject({ people: 10 });
  await expectClean(world);
});

test("a booking of the very places that a change takes in this moment keeps them, and the change says that it lost", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const mine = { kind: "student", studentId } as const;
  const { id } = await hold(world, programme, { from: 10, to: 11, people: 10, studentId });
  const booked: Promise<ExamBooking>[] = [];
  const [change] = await queued(world, id, [
    () => changeBooking(world, mine, { id, people: 60 }),
    async () => {
      booked.push(hold(world, programme, { from: 10, to: 11, people: 60, studentId }));
      await booked[0];
      return changeBooking(world, mine, { id, name: "다른 이름" });
    },
  ]);
  expect(change).toMatchObject({ status: "rejected", reason: { reason: "EDITED_ELSEWHERE" } });
  const [made] = await Promise.all(booked);
  expect(made && (await confirmOwnHold(world, studentId, made))).toMatchObject({
    people: 60,
    status: "confirmed",
  });
  await expectClean(world);
});

test("a change whose process ended before it was written is made by pressing again, and pressing twice makes it once", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const mine = { kind: "student", studentId } as const;
  const { id } = await hold(world, programme, { from: 10, to: 12, people: 10, studentId });
  const wanted = { start: new Date(tomorrowAt(world, 10)), end: new Date(tomorrowAt(world, 11)), people: 20 };
  await placeBookingHold(world, programme, {
    holdId: world.newHoldId(),
    studentId,
    claims: await claimsOf(world, programme, wanted),
    replaces: holdId.parse(id),
  });
  const press = () => changeBooking(world, mine, { id, end: tomorrowAt(world, 11), people: 20 });
  const [one, two] = await queued(world, id, [press, press]);
  expect(one).toMatchObject({ status: "fulfilled", value: { people: 20 } });
  expect(two).toMatchObject({ status: "rejected", reason: { reason: "EDITED_ELSEWHERE" } });
  expect(await remaining(world, programme, 10)).toBe(80);
  expect(await confirmOwnHold(world, studentId, { id })).toMatchObject({ people: 20, status: "confirmed" });
  await expectClean(world);
});
