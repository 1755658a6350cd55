import type { ExamBooking } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { bookPlaces } from "./book.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { changeBooking } from "./change-booking.ts";
import { confirmBooking, rejectBooking } from "./decide-booking.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

const COUNCIL = { kind: "council", actor: CONSOLE } as const;

/** So many minutes after tomorrow's midnight in Seoul. */
function tomorrow(world: World, minutes: number): Date {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), minutes);
}

type Asking = { from: number; to: number; people: number };

async function pending(world: World, programme: Programme, { from, to, people }: Asking): Promise<ExamBooking> {
  const { studentId } = await world.student();
  const [start, end] = [tomorrow(world, from).toISOString(), tomorrow(world, to).toISOString()];
  return bookPlaces(world, { programme: programme.code, name: "모의고사", start, end, people, studentId });
}

async function countsOf(world: World, programme: Programme, { from, to }: Omit<Asking, "people">): Promise<number[]> {
  const slots = await world.prisma.examSlot.findMany({
    where: { programmeId: programme.id, startsAt: { gte: tomorrow(world, from), lt: tomorrow(world, to) } },
    orderBy: { startsAt: "asc" },
  });
  return slots.map((slot) => slot.confirmedCount);
}

test("of 100 confirmations of 5,000 people at once exactly ten fit into 50,000", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 50_000 });
  const asked = { from: 600, to: 660, people: 5_000 };
  const bookings: ExamBooking[] = [];
  for (let i = 0; i < 100; i += 1) bookings.push(await pending(world, programme, asked));
  const desks = await Promise.all(Array.from({ length: 4 }, () => world.connect()));
  const tally = await race(
    bookings.map(
      ({ id }, i) =>
        () =>
          confirmBooking(desks[i % desks.length] ?? world, CONSOLE, { id }),
    ),
  );
  expect(tally).toEqual({ ok: 10, SLOT_FULL: 90 });
  expect(await countsOf(world, programme, asked)).toEqual([50_000, 50_000, 50_000, 50_000, 50_000, 50_000]);
});

test("two administrators who move two bookings of 30,000 into one slot at once: one does, every time", async () => {
  await using world = await createWorld();
  const other = await world.connect();
  const programme = await world.programme({ capacity: 50_000 });
  for (let round = 0; round < 20; round += 1) {
    const bookings = [];
    for (const from of [0, 60]) bookings.push(await pending(world, programme, { from, to: from + 30, people: 30_000 }));
    for (const { id } of bookings) await confirmBooking(world, CONSOLE, { id });
    const into = { start: tomorrow(world, 300).toISOString(), end: tomorrow(world, 330).toISOString() };
    const tally = await race(
      bookings.map(
        ({ id }, i) =>
          () =>
            changeBooking(i === 0 ? world : other, COUNCIL, { id, ...into }),
      ),
    );
    expect(tally).toEqual({ ok: 1, SLOT_FULL: 1 });
    expect(await countsOf(world, programme, { from: 300, to: 330 })).toEqual([30_000, 30_000, 30_000]);
    for (const { id } of bookings) await cancelBooking(world, COUNCIL, { id });
  }
  expect((await countsOf(world, programme, { from: 0, to: 1_440 })).every((count) => count === 0)).toBe(true);
});

test("a full slot inside a range is refused, not skipped, and nothing of the range is taken", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 10 });
  const full = await pending(world, programme, { from: 630, to: 660, people: 10 });
  const wide = await pending(world, programme, { from: 600, to: 720, people: 1 });
  await confirmBooking(world, CONSOLE, { id: full.id });
  await expect(confirmBooking(world, CONSOLE, { id: wide.id })).rejects.toThrow("SLOT_FULL");
  expect(await countsOf(world, programme, { from: 600, to: 720 })).toEqual([0, 0, 0, 10, 10, 10, 0, 0, 0, 0, 0, 0]);
  // Half-open: what ends where the other begins does not touch it.
  const beside = await pending(world, programme, { from: 600, to: 630, people: 10 });
  expect((await confirmBooking(world, CONSOLE, { id: beside.id })).status).toBe("confirmed");
});

test("a closed slot is refused, and a change within one's own range needs room for the difference alone", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 10 });
  const { id } = await pending(world, programme, { from: 600, to: 660, people: 8 });
  await confirmBooking(world, CONSOLE, { id });
  const grown = await changeBooking(world, COUNCIL, { id, people: 10 });
  expect(grown.people).toBe(10);
  const shifted = {
    start: tomorrow(world, 620).toISOString(),
    end: tomorrow(world, 680).toISOString(),
  };
  await changeBooking(world, COUNCIL, { id, ...shifted });
  expect(await countsOf(world, programme, { from: 600, to: 680 })).toEqual([0, 0, 10, 10, 10, 10, 10, 10]);
  await world.prisma.examSlot.updateMany({ where: { startsAt: tomorrow(world, 690) }, data: { isClosed: true } });
  await expect(changeBooking(world, COUNCIL, { id, end: tomorrow(world, 700).toISOString() })).rejects.toThrow(
    "SLOT_CLOSED",
  );
  expect(await countsOf(world, programme, { from: 680, to: 700 })).toEqual([0, 0]);
});

test("what is decided stays decided: a rejected or cancelled booking is neither confirmed nor changed", async () => {
  await using world = await createWorld();
  const programme = await world.programme();
  const one = await pending(world, programme, { from: 600, to: 660, people: 3 });
  expect((await rejectBooking(world, CONSOLE, { id: one.id })).status).toBe("rejected");
  await expect(confirmBooking(world, CONSOLE, { id: one.id })).rejects.toThrow("NOT_PENDING");
  const other = await pending(world, programme, { from: 600, to: 660, people: 3 });
  const tally = await race([
    () => confirmBooking(world, CONSOLE, { id: other.id }),
    () => rejectBooking(world, CONSOLE, { id: other.id }),
  ]);
  expect(tally).toEqual({ ok: 1, NOT_PENDING: 1 });
  expect((await cancelBooking(world, COUNCIL, { id: one.id }).catch((error: Error) => error)).toString()).toMatch(
    /NOT_PENDING/,
  );
});

test("students change and cancel their own bookings while they are pending, and nobody else's", async () => {
  await using world = await createWorld();
  const programme = await world.programme();
  const minji = await world.student();
  const mine = { kind: "student", studentId: minji.studentId } as const;
  const times = { start: tomorrow(world, 0).toISOString(), end: tomorrow(world, 60).toISOString() };
  const booking = await bookPlaces(world, {
    programme: programme.code,
    name: "모의",
    ...times,
    people: 2,
    studentId: minji.studentId,
  });
  const other = { kind: "student", studentId: (await world.student()).studentId } as const;
  await expect(changeBooking(world, other, { id: booking.id, people: 3 })).rejects.toThrow("BOOKING_NOT_YOURS");
  await expect(changeBooking(world, mine, { id: booking.id })).rejects.toThrow("BAD_INPUT");
  const changed = await changeBooking(world, mine, { id: booking.id, people: 3, version: booking.version });
  await expect(changeBooking(world, mine, { id: booking.id, people: 4, version: booking.version })).rejects.toThrow(
    "EDITED_ELSEWHERE",
  );
  await confirmBooking(world, CONSOLE, { id: booking.id });
  await expect(changeBooking(world, mine, { id: booking.id, people: 1 })).rejects.toThrow("NOT_PENDING");
  expect(changed).toMatchObject({ people: 3, status: "pending", version: 2 });
});

test("who waits for a hundred decisions asks for no more until one has come", async () => {
  await using world = await createWorld();
  const programme = await world.programme();
  const { studentId } = await world.student();
  const [start, end] = [tomorrow(world, 600), tomorrow(world, 660)];
  const row = { programmeId: programme.id, studentId, name: "모의고사", startsAt: start, endsAt: end, people: 1 };
  await world.prisma.examBooking.createMany({
    data: Array.from({ length: 100 }, () => ({ ...row, status: "pending" })),
  });
  const asked = { programme: programme.code, name: "모의고사", start: start.toISOString(), end: end.toISOString() };
  await expect(bookPlaces(world, { ...asked, people: 1, studentId })).rejects.toThrow("TOO_MANY_REQUESTS");
  await world.prisma.examBooking.updateMany({ where: { studentId }, data: { status: "rejected" } });
  expect((await bookPlaces(world, { ...asked, people: 1, studentId })).status).toBe("pending");
});

test("what waits is not changed into a full hour, nor into one without slots; within what it asked for it may shrink", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ capacity: 10, opensMinute: 540, closesMinute: 1_080 });
  const full = await pending(world, programme, { from: 600, to: 660, people: 10 });
  const waits = await pending(world, programme, { from: 600, to: 660, people: 5 });
  const { id } = waits;
  const at = (from: number, to: number) => ({
    start: tomorrow(world, from).toISOString(),
    end: tomorrow(world, to).toISOString(),
  });
  await confirmBooking(world, CONSOLE, { id: full.id });
  expect(await changeBooking(world, COUNCIL, { id, name: "줄인 모임", people: 4 })).toMatchObject({ people: 4 });
  expect(await changeBooking(world, COUNCIL, { id, ...at(700, 760) })).toMatchObject(at(700, 760));
  await expect(changeBooking(world, COUNCIL, { id, ...at(650, 710) })).rejects.toThrow("SLOT_FULL");
  await expect(changeBooking(world, COUNCIL, { id, ...at(0, 60) })).rejects.toThrow("SLOT_CLOSED");
  await expect(changeBooking(world, COUNCIL, { id, people: 11 })).rejects.toThrow("TOO_MANY_PEOPLE");
});
