import type { BookingPresses } from "../support/booking-presses.ts";
import {
  booked,
  bookingDeskOf,
  bookingPressesOf,
  dayFromNow,
  slotsAreMade,
  timeOn,
} from "../support/booking-presses.ts";
import type { Call } from "../support/http.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { listAt, numberAt, textAt } from "../support/read.ts";
import { tallyOf } from "../support/tally.ts";
import { expect, test } from "../support/test.ts";

const MANUAL = "mock-exam";
const CAPACITY = 50_000;
const TEN = 10 * 60;
const ELEVEN = 11 * 60;
const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

test.beforeEach(({ shared }) => slotsAreMade(shared.call));

/** Books as a new student and has it confirmed. */
async function confirmed(call: Call, desk: BookingPresses, asked: { start: string; end: string; people: number }) {
  const id = await booked(bookingPressesOf(call, await signUp(call)), MANUAL, asked);
  expect(tallyOf([await desk.confirm(id)])).toEqual({ "200": 1 });
  return id;
}

type Interval = { start: string; end: string; remaining: number };

async function roomOn(call: Call, day: number, lastDay = day): Promise<Interval[]> {
  const { status, body } = await call(
    `/api/v1/exams/${MANUAL}/availability?from=${dayFromNow(day)}&to=${dayFromNow(lastDay)}`,
  );
  expect(status).toBe(200);
  return listAt(body, "intervals").map((row) => ({
    start: textAt(row, "start"),
    end: textAt(row, "end"),
    remaining: numberAt(row, "remaining"),
  }));
}

/** A free interval as it must be told, for minutes of a day in Seoul. */
function between(day: number, from: number, to: number): Interval {
  const moment = (minute: number) => new Date(`${timeOn(day, minute).replace(" ", "T")}:00+09:00`).toISOString();
  return { start: moment(from), end: moment(to), remaining: CAPACITY };
}

test("of 100 confirmations of 5,000 people at once into 50,000 places exactly ten are told yes", async ({
  shared: { call, env },
}, testInfo) => {
  const desk = await bookingDeskOf(call);
  const press = bookingPressesOf(call, await signUp(call));
  const asked = { start: timeOn(5, TEN), end: timeOn(5, TEN + 30), people: 5_000 };
  const ids = await Promise.all(Array.from({ length: 100 }, () => booked(press, MANUAL, asked)));
  const begunMs = performance.now();
  const answers = await Promise.all(ids.map((id) => desk.confirm(id)));
  const tookMs = Math.round(performance.now() - begunMs);
  testInfo.annotations.push({ type: "time", description: `100 confirmations at once took ${tookMs} ms` });
  expect(tallyOf(answers)).toEqual({ "200": 10, "409 SLOT_FULL": 90 });
  expect(await roomOn(call, 5)).toEqual([between(5, 0, TEN), between(5, TEN + 30, MIDNIGHT)]);
  // Whoever was refused waits on, and gets the places of one who gives them back.
  const refused = ids[answers.findIndex(({ status }) => status === 409)] ?? "";
  const lucky = ids[answers.findIndex(({ status }) => status === 200)] ?? "";
  expect(textAt((await desk.read(refused)).body, "booking", "status")).toBe("pending");
  expect(tallyOf([await desk.cancel(lucky), await desk.confirm(refused)])).toEqual({ "200": 2 });
  await expectInvariantsHold({ env });
});

test("of two administrators who move 30,000 each into one slot at once, one is told yes, 100 times", async ({
  shared: { call, env },
}) => {
  const [first, second] = [await bookingDeskOf(call), await bookingDeskOf(call)];
  const at = (minute: number) => ({ start: timeOn(6, minute), end: timeOn(6, minute + 30) });
  const morning = await confirmed(call, first, { ...at(0), people: 30_000 });
  const evening = await confirmed(call, first, { ...at(20 * 60), people: 30_000 });
  for (let round = 0; round < 100; round++) {
    const answers = await Promise.all([first.change(morning, at(NOON)), second.change(evening, at(NOON + 20))]);
    expect(tallyOf(answers)).toEqual({ "200": 1, "409 SLOT_FULL": 1 });
    // Back to where they were, for the next round.
    expect(tallyOf([await first.change(morning, at(0)), await second.change(evening, at(20 * 60))])).toEqual({
      "200": 2,
    });
  }
  await expectInvariantsHold({ env });
});

test("a day without any room is an empty list, and a day with room in one hour is that hour", async ({
  shared: { call },
}) => {
  const desk = await bookingDeskOf(call);
  expect(await roomOn(call, 7)).toEqual([between(7, 0, MIDNIGHT)]);
  const id = await confirmed(call, desk, { start: timeOn(7, 0), end: timeOn(8, 0), people: CAPACITY });
  expect(await roomOn(call, 7)).toEqual([]);
  expect((await desk.change(id, { end: timeOn(7, TEN) })).status).toBe(200);
  await confirmed(call, desk, { start: timeOn(7, ELEVEN), end: timeOn(8, 0), people: CAPACITY });
  expect(await roomOn(call, 7)).toEqual([between(7, TEN, ELEVEN)]);
});

test("an hour that is full leaves the ten minutes after it free, and those after a booking that touches it", async ({
  shared: { call },
}) => {
  const desk = await bookingDeskOf(call);
  await confirmed(call, desk, { start: timeOn(9, TEN), end: timeOn(9, ELEVEN), people: CAPACITY });
  expect(await roomOn(call, 9)).toEqual([between(9, 0, TEN), between(9, ELEVEN, MIDNIGHT)]);
  await confirmed(call, desk, { start: timeOn(9, ELEVEN), end: timeOn(9, ELEVEN + 30), people: 1 });
});

test("a booking over midnight takes places of both days, whichever of them is asked for", async ({
  shared: { call },
}) => {
  const desk = await bookingDeskOf(call);
  const asked = { start: timeOn(10, MIDNIGHT - 30), end: timeOn(11, 30), people: 20_000 };
  await confirmed(call, desk, asked);
  const before = { ...between(10, MIDNIGHT - 30, MIDNIGHT), remaining: 30_000 };
  const after = { ...between(11, 0, 30), remaining: 30_000 };
  expect((await roomOn(call, 10)).at(-1)).toEqual(before);
  expect((await roomOn(call, 11))[0]).toEqual(after);
  expect(await roomOn(call, 10, 11)).toEqual([
    between(10, 0, MIDNIGHT - 30),
    { ...before, end: after.end },
    between(11, 30, MIDNIGHT),
  ]);
});

test("neighbours with equal room are one interval, also where different bookings took the places", async ({
  shared: { call },
}) => {
  const desk = await bookingDeskOf(call);
  await confirmed(call, desk, { start: timeOn(12, NOON), end: timeOn(12, NOON + 30), people: 10_000 });
  await confirmed(call, desk, { start: timeOn(12, NOON + 30), end: timeOn(12, NOON + 60), people: 10_000 });
  expect(await roomOn(call, 12)).toEqual([
    between(12, 0, NOON),
    { ...between(12, NOON, NOON + 60), remaining: 40_000 },
    between(12, NOON + 60, MIDNIGHT),
  ]);
});

test("what waits for a decision takes no place, and what was rejected or cancelled gives it back", async ({
  shared: { call },
}) => {
  const desk = await bookingDeskOf(call);
  const press = bookingPressesOf(call, await signUp(call));
  const asked = { start: timeOn(13, TEN), end: timeOn(13, ELEVEN), people: CAPACITY };
  const [waiting, sure] = [await booked(press, MANUAL, asked), await booked(press, MANUAL, asked)];
  expect(await roomOn(call, 13)).toEqual([between(13, 0, MIDNIGHT)]);
  expect(tallyOf([await desk.confirm(sure), await desk.confirm(waiting)])).toEqual({ "200": 1, "409 SLOT_FULL": 1 });
  expect(tallyOf([await desk.reject(waiting), await desk.cancel(sure)])).toEqual({ "200": 2 });
  expect(await roomOn(call, 13)).toEqual([between(13, 0, MIDNIGHT)]);
});
