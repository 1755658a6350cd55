import type { BookingPresses } from "../support/booking-presses.ts";
import { booked, bookingDeskOf, bookingPressesOf, slotsAreMade, timeOn } from "../support/booking-presses.ts";
import { addProgramme, bookingRows } from "../support/exam-stores.ts";
import type { Answer, Call } from "../support/http.ts";
import { signUp } from "../support/people.ts";
import { at } from "../support/read.ts";
import { storesOf } from "../support/stores.ts";
import { expect, test } from "../support/test.ts";
import { wrongBookings, wrongDays } from "./exam-nasties.ts";

const MANUAL = "mock-exam";
const NOBODY = "00000000-0000-4000-8000-000000000000";
const HOUR = { start: timeOn(21, 600), end: timeOn(21, 660) };

test.beforeEach(({ shared }) => slotsAreMade(shared.call));

/** Status, reason and field in one line, so that a table of them reads as it fails. */
function wordOf({ status, reason, body }: Answer): string {
  const field = at(body, "error", "field");
  return [status, reason, ...(typeof field === "string" ? [field] : [])].join(" ");
}

async function newcomer(call: Call): Promise<BookingPresses> {
  return bookingPressesOf(call, await signUp(call));
}

for (const { what, asked, expected } of wrongBookings) {
  test(`a booking with ${what} is refused with ${expected}`, async ({ shared }) => {
    const press = await newcomer(shared.call);
    const { databaseUrl } = await storesOf(shared);
    const before = await bookingRows(databaseUrl);
    const answer = await press.book(MANUAL, asked);
    expect(wordOf(answer).slice(0, expected.length)).toBe(expected);
    expect(answer.text).not.toMatch(/prisma|postgres|node_modules|invalid/i);
    expect(await bookingRows(databaseUrl)).toEqual(before);
  });
}

test("a change to anything wrong is refused as a booking is, and changes nothing", async ({ shared }) => {
  const press = await newcomer(shared.call);
  const id = await booked(press, MANUAL, { ...HOUR, people: 10 });
  const { databaseUrl } = await storesOf(shared);
  const before = await bookingRows(databaseUrl);
  for (const { what, asked, expected } of wrongBookings) {
    // What is left out of a change stays as it is, which is no fault of the change.
    if (Object.values(asked).includes(undefined)) continue;
    expect(`${what}: ${wordOf(await press.change(id, asked))}`).toContain(`${what}: ${expected}`);
  }
  expect(wordOf(await press.change(id, {}))).toBe("400 BAD_INPUT");
  expect(await bookingRows(databaseUrl)).toEqual(before);
});

for (const { query, field } of wrongDays) {
  test(`availability for "${query}" is refused at ${field}`, async ({ shared: { call } }) => {
    expect(wordOf(await call(`/api/v1/exams/${MANUAL}/availability?${query}`))).toBe(`400 BAD_INPUT ${field}`);
  });
}

test("a programme that is not there is 404, and one that cannot be is 400", async ({ shared: { call } }) => {
  const press = await newcomer(call);
  const days = "from=2026-12-01&to=2026-12-01";
  expect(wordOf(await press.book("no-exam", HOUR))).toBe("404 PROGRAMME_NOT_FOUND");
  expect(wordOf(await call(`/api/v1/exams/no-exam/availability?${days}`))).toBe("404 PROGRAMME_NOT_FOUND");
  expect(wordOf(await press.mine("no-exam"))).toBe("404 PROGRAMME_NOT_FOUND");
  for (const code of ["MOCK-EXAM", "mock exam", "모의고사", "a".repeat(41), "-"].map(encodeURI)) {
    expect(wordOf(await press.book(code, HOUR)), code).toBe("400 BAD_INPUT programme");
    expect(wordOf(await call(`/api/v1/exams/${code}/availability?${days}`)), code).toBe("400 BAD_INPUT programme");
  }
});

test("another student's booking is neither shown nor touched, and an absent one is 404", async ({ shared }) => {
  const [own, other] = [await newcomer(shared.call), await newcomer(shared.call)];
  const id = await booked(own, MANUAL, { ...HOUR, people: 10 });
  const { databaseUrl } = await storesOf(shared);
  const before = await bookingRows(databaseUrl);
  expect(wordOf(await other.read(id))).toBe("403 BOOKING_NOT_YOURS");
  expect(wordOf(await other.change(id, { people: 1 }))).toBe("403 BOOKING_NOT_YOURS");
  expect(wordOf(await other.cancel(id))).toBe("403 BOOKING_NOT_YOURS");
  expect((await other.confirm(id)).status).toBe(403);
  expect((await other.reject(id)).status).toBe(403);
  // Nor does one confirm one's own where an administrator decides.
  expect((await own.confirm(id)).status).toBe(403);
  expect((await own.reject(id)).status).toBe(403);
  expect(at((await other.mine(MANUAL)).body, "total")).toBe(0);
  expect(await bookingRows(databaseUrl)).toEqual(before);
  for (const press of [own, await bookingDeskOf(shared.call)]) {
    expect(wordOf(await press.read(NOBODY))).toBe("404 BOOKING_NOT_FOUND");
    expect(wordOf(await press.change(NOBODY, { people: 1 }))).toBe("404 BOOKING_NOT_FOUND");
    expect(wordOf(await press.cancel(NOBODY))).toBe("404 BOOKING_NOT_FOUND");
    expect(wordOf(await press.read("1"))).toBe("400 BAD_INPUT id");
  }
  expect(wordOf(await (await bookingDeskOf(shared.call)).confirm(NOBODY))).toBe("404 BOOKING_NOT_FOUND");
  expect(wordOf(await (await bookingDeskOf(shared.call)).reject(NOBODY))).toBe("404 BOOKING_NOT_FOUND");
});

test("what is decided is decided: nobody decides, changes or gives up a booking that is no more", async ({
  shared: { call },
}) => {
  const [desk, press] = [await bookingDeskOf(call), await newcomer(call)];
  const id = await booked(press, MANUAL, { ...HOUR, people: 1 });
  expect((await desk.confirm(id)).status).toBe(200);
  const late = [desk.confirm(id), desk.reject(id), press.change(id, { people: 2 }), press.cancel(id)];
  for (const again of late) expect(wordOf(await again)).toBe("409 NOT_PENDING");
  const rejected = await booked(press, MANUAL, { ...HOUR, people: 1 });
  expect((await desk.reject(rejected)).status).toBe(200);
  for (const again of [desk.confirm(rejected), desk.change(rejected, { people: 2 }), press.cancel(rejected)])
    expect(wordOf(await again)).toBe("409 NOT_PENDING");
  const cancelled = await booked(press, MANUAL, { ...HOUR, people: 1 });
  expect((await press.cancel(cancelled)).status).toBe(200);
  expect((await press.cancel(cancelled)).status).toBe(200);
  for (const again of [desk.confirm(cancelled), desk.reject(cancelled), desk.change(cancelled, { people: 2 })])
    expect(wordOf(await again)).toBe("409 NOT_PENDING");
});

test("a range over a full slot, a closed slot or the closing hour is refused, never shortened", async ({ shared }) => {
  const { databaseUrl } = await storesOf(shared);
  const programme = await addProgramme(databaseUrl, {
    capacity: 100,
    opensMinute: 540,
    closesMinute: 1_080,
    closed: 720,
  });
  const [desk, press] = [await bookingDeskOf(shared.call), await newcomer(shared.call)];
  const from = (start: number, end: number) => ({ start: timeOn(4, start), end: timeOn(4, end), people: 60 });
  await expect.poll(async () => (await press.mine(programme)).status).toBe(200);
  const id = await booked(press, programme, from(600, 630));
  expect((await desk.confirm(id)).status).toBe(200);
  const before = await bookingRows(databaseUrl);
  expect(wordOf(await press.book(programme, from(570, 640)))).toBe("409 SLOT_FULL");
  expect(wordOf(await press.book(programme, from(620, 700)))).toBe("409 SLOT_FULL");
  expect(wordOf(await press.book(programme, from(700, 740)))).toBe("409 SLOT_CLOSED");
  expect(wordOf(await press.book(programme, from(1_050, 1_090)))).toBe("409 SLOT_CLOSED");
  expect(wordOf(await press.book(programme, from(510, 550)))).toBe("409 SLOT_CLOSED");
  expect(wordOf(await desk.change(id, from(700, 740)))).toBe("409 SLOT_CLOSED");
  expect(wordOf(await desk.change(id, { people: 101 }))).toBe("400 TOO_MANY_PEOPLE people");
  expect(await bookingRows(databaseUrl)).toEqual(before);
});

const wrongLists: [string, string][] = [
  ["status=lost", "400 BAD_INPUT status"],
  ["from=2026-02-30", "400 BAD_INPUT from"],
  ["to=tomorrow", "400 BAD_INPUT to"],
  ["from=0000-01-01", "400 BAD_INPUT from"],
  ["to=9999-12-31", "400 BAD_INPUT to"],
  ["page=0", "400 BAD_INPUT page"],
  ["page=1.5", "400 BAD_INPUT page"],
  ["page=99999999999999999999", "400 BAD_INPUT page"],
  ["page_size=100000", "400 BAD_INPUT page_size"],
];

test("a list of bookings that cannot be is refused at its field, and the council's is the council's alone", async ({
  shared: { call },
}) => {
  const { token } = await signUp(call);
  const desk = await bookingDeskOf(call);
  for (const [query, expected] of wrongLists) {
    expect(`${query}: ${wordOf(await desk.all(`?${query}`))}`).toBe(`${query}: ${expected}`);
    if (query.startsWith("status")) continue;
    const own = bookingPressesOf(call, { token });
    expect(`${query}: ${wordOf(await own.mine(MANUAL, `?${query}`))}`).toBe(`${query}: ${expected}`);
  }
  expect((await desk.all("?status=pending&from=2026-12-01&to=2027-12-01&page=1000")).status).toBe(200);
  expect(wordOf(await bookingPressesOf(call, { token }).all(""))).toBe("403 FORBIDDEN");
  expect(wordOf(await call("/api/v1/admin/exams/bookings"))).toBe("401 UNAUTHENTICATED");
});

test("a wrong method on an exam path is 405", async ({ shared: { call } }) => {
  const { token } = await signUp(call);
  const wrong: [string, string][] = [
    ["POST", ""],
    ["PUT", `/${MANUAL}/bookings`],
    ["DELETE", `/${MANUAL}/bookings`],
    ["POST", `/${MANUAL}/availability`],
    ["PUT", `/bookings/${NOBODY}`],
    ["GET", `/bookings/${NOBODY}/confirm`],
  ];
  for (const [method, path] of wrong)
    expect(`${method} ${path}: ${wordOf(await call(`/api/v1/exams${path}`, { method, token }))}`).toBe(
      `${method} ${path}: 405 METHOD_NOT_ALLOWED`,
    );
});
