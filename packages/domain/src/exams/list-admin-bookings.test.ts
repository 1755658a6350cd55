import type { BookingId } from "@seonchak/schema";
import { adminBookingQuery, BOOKINGS_COUNTED_MAX, WAITING_COUNTED_MAX } from "@seonchak/schema";
import type { TestStudent, World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { bookPlaces } from "./book.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { confirmBooking, rejectBooking } from "./decide-booking.ts";
import { countWaitingBookings, listAdminBookings } from "./list-admin-bookings.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

type Asking = {
  programme: Programme;
  student: TestStudent;
  name: string;
  day?: number;
  hour?: number;
  people?: number;
};

async function ask(world: World, asking: Asking): Promise<BookingId> {
  const { programme, student, name, day = 1, hour = 10, people = 3 } = asking;
  const start = addMinutes(addDays(seoulMidnight(world.clock.now()), day), hour * 60);
  const times = { start: start.toISOString(), end: addMinutes(start, 60).toISOString() };
  const { studentId } = student;
  world.passTime(1_000);
  return (await bookPlaces(world, { programme: programme.code, name, ...times, people, studentId })).id;
}

async function listed(world: World, query: Partial<Record<keyof typeof adminBookingQuery.shape, unknown>> = {}) {
  const { rows, total } = await listAdminBookings(world, adminBookingQuery.parse(query));
  expect(total).toBeGreaterThanOrEqual(rows.length);
  return rows.map(({ name }) => name);
}

function dayIn(world: World, days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format(addDays(world.clock.now(), days));
}

/** Five bookings of two students in two programmes, one in each state that the council decides. */
async function aBusyDesk(world: World) {
  const [mock, lab] = [await world.programme({ horizonDays: 5 }), await world.programme({ horizonDays: 5 })];
  const [minji, seojun] = [await world.student({ name: "김민지" }), await world.student({ name: "이서준" })];
  const waits = await ask(world, { programme: mock, student: minji, name: "가 모임", hour: 12, people: 9 });
  const confirmed = await ask(world, { programme: mock, student: seojun, name: "나 모임", hour: 11, people: 1 });
  const rejected = await ask(world, { programme: lab, student: minji, name: "다 모임", hour: 10, people: 5 });
  const cancelled = await ask(world, { programme: lab, student: seojun, name: "라 모임", day: 2, people: 7 });
  await ask(world, { programme: lab, student: seojun, name: "마 100%", day: 2, hour: 9, people: 2 });
  await confirmBooking(world, CONSOLE, { id: confirmed });
  await rejectBooking(world, CONSOLE, { id: rejected });
  await cancelBooking(world, { kind: "council", actor: CONSOLE }, { id: cancelled });
  return { mock, lab, minji, seojun, waits };
}

test("the list is filtered by programme, state and days, and ordered by request, start or people, on the server", async () => {
  await using world = await createWorld();
  const { lab } = await aBusyDesk(world);
  expect(await listed(world)).toEqual(["가 모임", "나 모임", "다 모임", "라 모임", "마 100%"]);
  expect(await listed(world, { descending: true })).toEqual(["마 100%", "라 모임", "다 모임", "나 모임", "가 모임"]);
  expect(await listed(world, { sort: "start" })).toEqual(["다 모임", "나 모임", "가 모임", "마 100%", "라 모임"]);
  expect(await listed(world, { sort: "people" })).toEqual(["나 모임", "마 100%", "다 모임", "라 모임", "가 모임"]);
  expect(await listed(world, { status: "pending" })).toEqual(["가 모임", "마 100%"]);
  expect(await listed(world, { status: "confirmed" })).toEqual(["나 모임"]);
  expect(await listed(world, { programme: lab.code, sort: "start" })).toEqual(["다 모임", "마 100%", "라 모임"]);
  expect(await listed(world, { programme: "no-such" })).toEqual([]);
  expect(await listed(world, { from: dayIn(world, 2), to: dayIn(world, 2) })).toEqual(["라 모임", "마 100%"]);
  expect(await listed(world, { to: dayIn(world, 1), status: "rejected" })).toEqual(["다 모임"]);
});

test("a booking over midnight is found on both of its days", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ horizonDays: 5 });
  const student = await world.student();
  await ask(world, { programme, student, name: "밤샘", day: 1, hour: 23.5 });
  await ask(world, { programme, student, name: "낮", day: 1, hour: 12 });
  for (const [day, names] of [
    [0, []],
    [1, ["밤샘", "낮"]],
    [2, ["밤샘"]],
    [3, []],
  ] as const)
    expect(await listed(world, { from: dayIn(world, day), to: dayIn(world, day) })).toEqual(names);
});

test("search finds a part of the booking's or the student's name, or a whole student number, and takes signs as they are", async () => {
  await using world = await createWorld();
  const { minji } = await aBusyDesk(world);
  expect(await listed(world, { search: "가 모" })).toEqual(["가 모임"]);
  expect(await listed(world, { search: "민지" })).toEqual(["가 모임", "다 모임"]);
  expect(await listed(world, { search: "민지".normalize("NFD"), status: "pending" })).toEqual(["가 모임"]);
  const number = `${minji.studentNumber.slice(0, 4)}-${minji.studentNumber.slice(4)}`;
  expect(await listed(world, { search: number })).toEqual(["가 모임", "다 모임"]);
  expect(await listed(world, { search: minji.studentNumber.slice(2) })).toEqual([]);
  expect(await listed(world, { search: "%" })).toEqual(["마 100%"]);
});

test("pages do not overlap when bookings share a moment, and a page beyond the last is empty and still counts", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ horizonDays: 5 });
  const student = await world.student();
  for (let i = 0; i < 7; i += 1) await ask(world, { programme, student, name: `모임 ${i}` });
  await world.prisma.examBooking.updateMany({ data: { createdAt: world.clock.now() } });
  const pages = [1, 2, 3, 4].map((page) =>
    listAdminBookings(world, adminBookingQuery.parse({ page, pageSize: 3, status: "pending" })),
  );
  const got = await Promise.all(pages);
  expect(got.map(({ rows }) => rows.length)).toEqual([3, 3, 1, 0]);
  expect(new Set(got.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(7);
  expect(got.map(({ total, hasMore }) => ({ total, hasMore }))).toEqual(Array(4).fill({ total: 7, hasMore: false }));
});

test("counting goes no further than it must, and says that there are more", async () => {
  await using world = await createWorld();
  const { id } = await world.programme();
  const { studentId } = await world.student();
  const fill = (count: number) => world.prisma.$executeRaw`
    INSERT INTO exam_bookings (id, programme_id, student_id, name, starts_at, ends_at, people, status)
    SELECT gen_random_uuid(), ${id}::uuid, ${studentId}::uuid, '모임', now(), now() + interval '1 hour', 1, 'pending'
    FROM generate_series(1, ${count}::int)`;
  await fill(WAITING_COUNTED_MAX);
  expect(await countWaitingBookings(world)).toEqual({ waitingCount: WAITING_COUNTED_MAX, hasMore: false });
  await fill(BOOKINGS_COUNTED_MAX + 1 - WAITING_COUNTED_MAX);
  expect(await countWaitingBookings(world)).toEqual({ waitingCount: WAITING_COUNTED_MAX, hasMore: true });
  for (const query of [{}, { status: "pending" }, { search: "모" }])
    expect(await listAdminBookings(world, adminBookingQuery.parse(query))).toMatchObject({
      total: BOOKINGS_COUNTED_MAX,
      hasMore: true,
    });
});

test("a hold that ran out is listed as expired and waits for nobody, by comparison", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ horizonDays: 5 });
  const student = await world.student();
  await ask(world, { programme, student, name: "사람이 볼 것" });
  const held = await ask(world, { programme, student, name: "잡은 것" });
  const heldUntil = new Date(world.clock.now().getTime() + 900_000);
  await world.prisma.examBooking.update({ where: { id: held }, data: { heldUntil } });
  expect(await listed(world, { status: "pending" })).toEqual(["사람이 볼 것", "잡은 것"]);
  expect(await countWaitingBookings(world)).toEqual({ waitingCount: 1, hasMore: false });
  world.passTime(900_000);
  expect(await listed(world, { status: "pending" })).toEqual(["사람이 볼 것"]);
  expect(await listed(world, { status: "expired" })).toEqual(["잡은 것"]);
  expect(await listed(world)).toEqual(["사람이 볼 것", "잡은 것"]);
});

test("students stand in the list by masked number, and one whose account was removed is nobody", async () => {
  await using world = await createWorld();
  const { minji, waits } = await aBusyDesk(world);
  const find = async () =>
    (await listAdminBookings(world, adminBookingQuery.parse({}))).rows.find(({ id }) => id === waits);
  expect((await find())?.student).toEqual({
    studentId: minji.studentId,
    name: "김민지",
    maskedNumber: expect.stringMatching(/^\d{4}••\d{4}$/),
  });
  await world.prisma.student.update({
    where: { id: minji.studentId },
    data: { removedAt: world.clock.now(), studentNumber: "removed:x", name: "" },
  });
  expect((await find())?.student).toBeNull();
});
