import type { ExamBooking } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { bookPlaces } from "./book.ts";
import { confirmBooking } from "./decide-booking.ts";
import { previewSlots } from "./preview-slots.ts";
import { readProgrammeDays } from "./programme-days.ts";
import type { Programme } from "./programmes.ts";
import { readAdminSlots } from "./read-slots.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";
import { setSlots } from "./set-slots.ts";

/** So many minutes after tomorrow's midnight in Seoul. */
function tomorrow(world: World, minutes: number): Date {
  return addMinutes(addDays(seoulMidnight(world.clock.now()), 1), minutes);
}

function dayIn(world: World, days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(addDays(world.clock.now(), days));
}

type Asking = { from: number; to: number; people: number };

async function pending(world: World, programme: Programme, { from, to, people }: Asking): Promise<ExamBooking> {
  const { studentId } = await world.student();
  const [start, end] = [tomorrow(world, from).toISOString(), tomorrow(world, to).toISOString()];
  return bookPlaces(world, { programme: programme.code, name: "모의고사", start, end, people, studentId });
}

function range(world: World, { id }: Programme, [from, to]: [number, number]) {
  return { programmeId: id, start: tomorrow(world, from).toISOString(), end: tomorrow(world, to).toISOString() };
}

/** Tomorrow's slots that differ from the usual one, as "minute: capacity, confirmed, closed, waiting". */
async function oddSlots(world: World, { id, capacity }: Programme): Promise<string[]> {
  const day = dayIn(world, 1);
  const { slots } = await readAdminSlots(world, { programmeId: id, from: day, to: day });
  return slots
    .filter((slot) => slot.capacity !== capacity || slot.confirmedCount + slot.pendingPeople > 0 || slot.isClosed)
    .map((slot) => {
      const minute = (Date.parse(slot.startsAt) - tomorrow(world, 0).getTime()) / 60_000;
      return `${minute}: ${slot.capacity}, ${slot.confirmedCount}, ${slot.isClosed}, ${slot.pendingPeople}`;
    });
}

test("the slots of a half-open range get their capacity and nothing beside them does; what it was is said", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 100 });
  const changed = await setSlots(world, CONSOLE, { ...range(world, programme, [540, 720]), capacity: 40 });
  expect(changed).toEqual({ slotCount: 3, changedCount: 3, former: { capacity: 100, isClosed: false } });
  expect(await oddSlots(world, programme)).toEqual([
    "540: 40, 0, false, 0",
    "600: 40, 0, false, 0",
    "660: 40, 0, false, 0",
  ]);
  // Where they differed there is no one value to go back to.
  const wider = await setSlots(world, CONSOLE, { ...range(world, programme, [600, 780]), capacity: 40 });
  expect(wider).toEqual({ slotCount: 3, changedCount: 1, former: { capacity: null, isClosed: false } });
  const entry = await world.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(entry).toMatchObject({
    action: "slots.changed",
    before: { slots: 3, capacity: null, isClosed: false },
    after: { slots: 3, capacity: 40, isClosed: false },
  });
});

test("a capacity below what is confirmed is refused with the first such slot, and no slot changes", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 100 });
  for (const from of [660, 600]) {
    const { id } = await pending(world, programme, { from, to: from + 60, people: 50 });
    await confirmBooking(world, CONSOLE, { id });
  }
  const asked = { ...range(world, programme, [540, 780]), capacity: 49 };
  expect(await previewSlots(world, asked)).toMatchObject({ belowStartsAt: tomorrow(world, 600).toISOString() });
  await expect(setSlots(world, CONSOLE, asked)).rejects.toMatchObject({
    reason: "BELOW_CONFIRMED",
    details: { field: "capacity", slotStartsAt: tomorrow(world, 600).toISOString() },
  });
  expect(await oddSlots(world, programme)).toEqual(["600: 100, 50, false, 0", "660: 100, 50, false, 0"]);
  expect(await world.prisma.auditEntry.count({ where: { action: "slots.changed" } })).toBe(0);
});

test("the preview counts what is in the range and what would not fit any more, and changes nothing", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 100 });
  const sure = await pending(world, programme, { from: 600, to: 720, people: 30 });
  await confirmBooking(world, CONSOLE, { id: sure.id });
  await pending(world, programme, { from: 600, to: 660, people: 60 });
  await pending(world, programme, { from: 660, to: 780, people: 10 });
  await pending(world, programme, { from: 840, to: 900, people: 90 });
  const smaller = await previewSlots(world, { ...range(world, programme, [600, 720]), capacity: 50 });
  expect(smaller).toEqual({
    slotCount: 2,
    changingCount: 2,
    confirmedBookings: 1,
    confirmedPeople: 30,
    pendingCount: 2,
    unfitCount: 1,
    belowStartsAt: null,
    former: { capacity: 100, isClosed: false },
  });
  const closed = await previewSlots(world, { ...range(world, programme, [600, 720]), isClosed: true });
  expect(closed).toMatchObject({ pendingCount: 2, unfitCount: 2 });
  expect(await oddSlots(world, programme)).toEqual([
    "600: 100, 30, false, 60",
    "660: 100, 30, false, 10",
    "720: 100, 0, false, 10",
    "840: 100, 0, false, 90",
  ]);
});

test("a closed slot is neither booked nor confirmed, keeps who is in it, and can be opened again", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 100 });
  const sure = await pending(world, programme, { from: 600, to: 660, people: 30 });
  await confirmBooking(world, CONSOLE, { id: sure.id });
  const late = await pending(world, programme, { from: 600, to: 660, people: 5 });
  const hour = range(world, programme, [600, 660]);
  await setSlots(world, CONSOLE, { ...hour, isClosed: true });
  await expect(pending(world, programme, { from: 540, to: 660, people: 1 })).rejects.toThrow("SLOT_CLOSED");
  await expect(confirmBooking(world, CONSOLE, { id: late.id })).rejects.toThrow("SLOT_CLOSED");
  expect(await oddSlots(world, programme)).toEqual(["600: 100, 30, true, 5"]);
  await setSlots(world, CONSOLE, { ...hour, isClosed: false });
  expect((await confirmBooking(world, CONSOLE, { id: late.id })).status).toBe("confirmed");
});

test("fifty confirmations against two administrators who resize their slots: each is told yes or no, and the sums are true", async () => {
  await using world = await createWorld();
  const desks = await Promise.all(Array.from({ length: 3 }, () => world.connect()));
  // Small at first: who waits for a resize finds more room than before it waited.
  const programme = await world.programme({ capacity: 20 });
  for (let round = 0; round < 5; round += 1) {
    const from = 120 + round * 240;
    const bookings: ExamBooking[] = [];
    for (let i = 0; i < 50; i += 1) bookings.push(await pending(world, programme, { from, to: from + 60, people: 10 }));
    const around = range(world, programme, [from - 30, from + 90]);
    const resize = [200, 100, 400, 300].map(
      (capacity, i) => () => setSlots(desks[i % 2] ?? world, CONSOLE, { ...around, capacity }),
    );
    const confirm = bookings.map(
      ({ id }, i) =>
        () =>
          confirmBooking(desks[i % 3] ?? world, CONSOLE, { id }),
    );
    const tally = await race([...confirm.slice(0, 25), ...resize, ...confirm.slice(25)]);
    const { ok = 0, SLOT_FULL = 0, BELOW_CONFIRMED = 0, ...others } = tally;
    expect([others, ok + SLOT_FULL + BELOW_CONFIRMED]).toEqual([{}, 54]);
    const startsAt = { gte: tomorrow(world, from), lt: tomorrow(world, from + 60) };
    const slots = await world.prisma.examSlot.findMany({ where: { programmeId: programme.id, startsAt } });
    const confirmed = await world.prisma.examBooking.count({ where: { status: "confirmed", startsAt } });
    expect(slots.map(({ confirmedCount }) => confirmedCount)).toEqual(Array(6).fill(confirmed * 10));
    expect(slots.every(({ confirmedCount, capacity }) => confirmedCount <= capacity)).toBe(true);
  }
});

test("each refused range says what would be right, and a range without slots changes nothing", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, opensMinute: 540, closesMinute: 1_080 });
  const refused = (input: Parameters<typeof setSlots>[2]) =>
    setSlots(world, CONSOLE, input).then(
      () => "changed",
      ({ reason, details }) => [reason, details.field, details.fieldRule].filter(Boolean).join(" "),
    );
  const day = range(world, programme, [0, 1_440]);
  expect(await refused(day)).toBe("BAD_INPUT capacity slotsChange");
  expect(await refused({ ...day, end: day.start, capacity: 1 })).toBe("RANGE_REVERSED end");
  expect(await refused({ ...range(world, programme, [0, 32 * 1_440]), capacity: 1 })).toBe(
    "BAD_INPUT end setSlotsDays",
  );
  expect(await refused({ ...range(world, programme, [0, 540]), isClosed: true })).toBe("NOTHING_TO_CHANGE start");
  const week = { programmeId: programme.id, from: dayIn(world, 0), to: dayIn(world, 7) };
  await expect(readAdminSlots(world, week)).rejects.toMatchObject({ details: { field: "to", fieldRule: "slotsDays" } });
});

test("a day says its fullest slot, what is closed or full, and how many wait", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 100 });
  for (const people of [60, 40]) {
    const { id } = await pending(world, programme, { from: 600, to: 660, people });
    await confirmBooking(world, CONSOLE, { id });
  }
  const half = await pending(world, programme, { from: 720, to: 780, people: 50 });
  await confirmBooking(world, CONSOLE, { id: half.id });
  await pending(world, programme, { from: 1_380, to: 1_500, people: 1 });
  await setSlots(world, CONSOLE, { ...range(world, programme, [0, 120]), isClosed: true });
  const { days } = await readProgrammeDays(world, {
    programmeId: programme.id,
    from: dayIn(world, 1),
    to: dayIn(world, 2),
  });
  const usual = { slotCount: 24, closedCount: 0, fullCount: 0, peakConfirmed: 0, peakCapacity: 100, pendingCount: 0 };
  expect(days).toEqual([
    { ...usual, day: dayIn(world, 1), closedCount: 2, fullCount: 1, peakConfirmed: 100, pendingCount: 1 },
    { ...usual, day: dayIn(world, 2) },
  ]);
});
