import type { BookingId } from "@seonchak/schema";
import { bookingId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { bookPlaces } from "./book.ts";
import { confirmBookings, previewConfirm } from "./confirm-many.ts";
import { confirmBooking, rejectBooking } from "./decide-booking.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

const NOBODY = bookingId.parse("00000000-0000-4000-8000-000000000000");

function tomorrow(world: World, minutes: number): string {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), minutes).toISOString();
}

type Asking = { from?: number; to?: number; people?: number; name?: string };

async function ask(world: World, programme: Programme, asking: Asking = {}): Promise<BookingId> {
  const { from = 600, to = 660, people = 5_000, name = "모의고사" } = asking;
  const { studentId } = await world.student();
  world.passTime(1_000);
  const times = { start: tomorrow(world, from), end: tomorrow(world, to) };
  return (await bookPlaces(world, { programme: programme.code, name, ...times, people, studentId })).id;
}

test("of twelve bookings of 5,000 the ten that came first are confirmed into 50,000, and the preview says so before", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 50_000 });
  const ids: BookingId[] = [];
  for (let i = 0; i < 12; i += 1) ids.push(await ask(world, programme));
  const named = [...ids].reverse();
  const preview = await previewConfirm(world, { ids: named });
  const expected = ids.map((id, i) => ({ id, no: i < 10 ? null : "SLOT_FULL" }));
  expect(preview.bookings.map(({ id, reason }) => ({ id, no: reason }))).toEqual(expected);
  expect(preview.slots).toEqual([
    {
      programme: programme.code,
      start: tomorrow(world, 600),
      end: tomorrow(world, 660),
      remaining: 50_000,
      wanted: 60_000,
      fitting: 50_000,
    },
  ]);
  expect(await world.prisma.examBooking.count({ where: { status: "confirmed" } })).toBe(0);
  const { bookings } = await confirmBookings(world, CONSOLE, { ids: named });
  expect(bookings).toEqual(expected.map(({ id, no }) => ({ id, outcome: no ?? "confirmed" })));
  expect(await world.prisma.auditEntry.count({ where: { action: "booking.confirmed" } })).toBe(10);
});

test("what does not fit leaves smaller ones behind it their places, in the preview as in the act", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 10 });
  const first = await ask(world, programme, { people: 6 });
  const tooMany = await ask(world, programme, { from: 630, to: 690, people: 8 });
  const beside = await ask(world, programme, { from: 660, to: 720, people: 10 });
  const small = await ask(world, programme, { people: 4 });
  const ids = [small, beside, tooMany, first];
  const fates = [null, "SLOT_FULL", null, null];
  const { bookings, slots } = await previewConfirm(world, { ids });
  expect(bookings.map(({ reason }) => reason)).toEqual(fates);
  const numbers = slots.map(({ start, end, wanted, fitting }) => ({ start, end, wanted, fitting }));
  expect(numbers).toEqual([
    { start: tomorrow(world, 600), end: tomorrow(world, 630), wanted: 10, fitting: 10 },
    { start: tomorrow(world, 630), end: tomorrow(world, 690), wanted: 18, fitting: 10 },
    { start: tomorrow(world, 690), end: tomorrow(world, 720), wanted: 10, fitting: 10 },
  ]);
  const { bookings: done } = await confirmBookings(world, CONSOLE, { ids });
  expect(done.map(({ outcome }) => outcome)).toEqual(fates.map((no) => no ?? "confirmed"));
});

test("each booking learns why it was not confirmed: closed, decided before, or not there; one named twice counts once", async () => {
  await using world = await createWorld();
  const programme = await world.programme();
  const [closed, decided] = [await ask(world, programme, { from: 0, to: 60 }), await ask(world, programme)];
  const rejected = await ask(world, programme);
  const good = await ask(world, programme);
  await world.prisma.examSlot.updateMany({
    where: { programmeId: programme.id, startsAt: tomorrow(world, 30) },
    data: { isClosed: true },
  });
  await confirmBooking(world, CONSOLE, { id: decided });
  await rejectBooking(world, CONSOLE, { id: rejected });
  const ids = [NOBODY, closed, decided, rejected, good, good];
  const fates = ["SLOT_CLOSED", "NOT_PENDING", "NOT_PENDING", null, "BOOKING_NOT_FOUND"];
  expect((await previewConfirm(world, { ids })).bookings.map(({ reason }) => reason)).toEqual(fates);
  const { bookings } = await confirmBookings(world, CONSOLE, { ids });
  expect(bookings.map(({ outcome }) => outcome)).toEqual(fates.map((no) => no ?? "confirmed"));
});

test("two administrators who confirm the same selection at once confirm each booking once", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const programme = await world.programme({ capacity: 50_000 });
  const ids: BookingId[] = [];
  for (let i = 0; i < 12; i += 1) ids.push(await ask(world, programme));
  const both = await Promise.all([world, other].map((desk) => confirmBookings(desk, CONSOLE, { ids })));
  const confirmed = both.flatMap(({ bookings }) => bookings.filter(({ outcome }) => outcome === "confirmed"));
  expect(confirmed.map(({ id }) => id).sort()).toEqual(ids.slice(0, 10).sort());
  const slots = await world.prisma.examSlot.findMany({
    where: { programmeId: programme.id, confirmedCount: { gt: 0 } },
  });
  expect(slots.map(({ confirmedCount }) => confirmedCount)).toEqual(Array(6).fill(50_000));
});
