import type { BookingId, StudentId } from "@seonchak/schema";
import { myBookingsQuery } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { bookPlaces } from "./book.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { confirmBooking, rejectBooking } from "./decide-booking.ts";
import type { Programme } from "./programmes.ts";
import { listMyBookings } from "./read-bookings.ts";
import { addDays, addMinutes, minutesBetween, seoulMidnight } from "./seoul-time.ts";

type Who = { programme: Programme; studentId: StudentId };
type Asking = { name: string; hour: number };

/** One hour for 10 people, so many hours after tomorrow's midnight in Seoul. */
async function booked(world: World, { programme, studentId }: Who, { name, hour }: Asking): Promise<BookingId> {
  const start = addMinutes(addDays(seoulMidnight(world.clock.now()), 1), hour * 60);
  const times = { start: start.toISOString(), end: addMinutes(start, 60).toISOString() };
  const booking = await bookPlaces(world, { programme: programme.code, name, ...times, people: 10, studentId });
  return booking.id;
}

/** Makes a pending booking one that is held for five minutes from now. */
async function heldFor5Minutes(world: World, id: BookingId): Promise<void> {
  const heldUntil = addMinutes(world.clock.now(), 5);
  await world.prisma.examBooking.update({ where: { id }, data: { heldUntil } });
}

async function listed(world: World, { studentId }: Who, asked: object) {
  const { rows, total } = await listMyBookings(world, studentId, myBookingsQuery.parse(asked));
  return { total, rows: rows.map(({ name, status }) => `${name} ${status}`) };
}

/** A student with one booking in each state, and another student with one. */
async function oneOfEach(world: World): Promise<Who> {
  const programme = await world.programme();
  const who = { programme, studentId: (await world.student()).studentId };
  const stranger = { programme, studentId: (await world.student()).studentId };
  await booked(world, stranger, { name: "남의 것", hour: 9 });
  await booked(world, who, { name: "기다림", hour: 12 });
  await confirmBooking(world, CONSOLE, { id: await booked(world, who, { name: "확정", hour: 10 }) });
  await rejectBooking(world, CONSOLE, { id: await booked(world, who, { name: "거절", hour: 11 }) });
  await cancelBooking(
    world,
    { kind: "student", studentId: who.studentId },
    { id: await booked(world, who, { name: "취소", hour: 13 }) },
  );
  await heldFor5Minutes(world, await booked(world, who, { name: "잡음", hour: 14 }));
  return who;
}

test("what is still to come begins with the live hold, then by time; what was begins with the latest", async () => {
  await using world = await createWorld();
  const who = await oneOfEach(world);
  expect(await listed(world, who, { scope: "coming" })).toEqual({
    total: 3,
    rows: ["잡음 pending", "확정 confirmed", "기다림 pending"],
  });
  expect(await listed(world, who, { scope: "past" })).toEqual({ total: 2, rows: ["취소 cancelled", "거절 rejected"] });
  expect((await listed(world, who, {})).total).toBe(5);
});

test("a hold whose clock ran out is past the same millisecond, and told as expired", async () => {
  await using world = await createWorld();
  const who = await oneOfEach(world);
  world.passTime(5 * 60_000);
  expect((await listed(world, who, { scope: "coming" })).rows).toEqual(["확정 confirmed", "기다림 pending"]);
  expect((await listed(world, who, { scope: "past" })).rows[0]).toBe("잡음 expired");
});

test("a booking is past from the moment at which its time ends, whether it was ever decided or not", async () => {
  await using world = await createWorld();
  const who = await oneOfEach(world);
  const tomorrowAt13 = addMinutes(addDays(seoulMidnight(world.clock.now()), 1), 13 * 60);
  world.passTime(minutesBetween(world.clock.now(), tomorrowAt13) * 60_000);
  expect(await listed(world, who, { scope: "coming" })).toEqual({ total: 0, rows: [] });
  expect((await listed(world, who, { scope: "past", pageSize: 2 })).rows).toEqual(["잡음 expired", "취소 cancelled"]);
  expect((await listed(world, who, { scope: "past", pageSize: 2, page: 3 })).rows).toEqual(["확정 confirmed"]);
});
