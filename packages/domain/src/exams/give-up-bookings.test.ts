import type { BookingId } from "@seonchak/schema";
import type { TestStudent, World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { removeMe } from "../accounts/me.ts";
import { previewRemoval, removeStudent } from "../accounts/remove-student.ts";
import { CONSOLE } from "../audit/audit.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { bookPlaces } from "./book.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { confirmBooking, confirmOwnHold } from "./decide-booking.ts";
import type { Programme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

const DAY_MS = 86_400_000;
const breaches = async (world: World) => (await verifyInvariants(world)).flatMap((result) => result.breaches);
const withoutHold = async () => false;

type Asking = { programme: Programme; from?: number; people?: number; name?: string };

async function ask(world: World, { studentId }: TestStudent, asking: Asking): Promise<BookingId> {
  const { programme, from = 600, people = 3, name = "민지 모임" } = asking;
  const at = (minutes: number) =>
    addMinutes(addDays(seoulMidnight(world.clock.now()), 1), from + minutes).toISOString();
  const times = { start: at(0), end: at(60) };
  return (await bookPlaces(world, { programme: programme.code, name, ...times, people, studentId })).id;
}

/** The places that every slot of the world has given away. */
async function placesTaken(world: World): Promise<number> {
  const { _sum } = await world.prisma.examSlot.aggregate({ _sum: { confirmedCount: true } });
  return _sum.confirmedCount ?? 0;
}

test("removing a student cancels what waits and gives confirmed places back, in both kinds of programme, as told before", async () => {
  await using world = await createWorld();
  const owner = await world.admin();
  const [minji, seojun] = [await world.student(), await world.student()];
  const [manual, automatic] = [await world.programme(), await world.programme({ approval: "automatic", capacity: 10 })];
  const confirmed = await ask(world, minji, { programme: manual });
  await confirmBooking(world, CONSOLE, { id: confirmed });
  const own = await ask(world, minji, { programme: automatic, people: 6 });
  await confirmOwnHold(world, minji.studentId, { id: own });
  await ask(world, minji, { programme: manual, from: 660 });
  await ask(world, minji, { programme: automatic, from: 780, people: 10 });
  const others = await ask(world, seojun, { programme: manual, people: 5 });
  await confirmBooking(world, CONSOLE, { id: others });
  expect(await previewRemoval(world, minji)).toMatchObject({ bookingCount: 4, peopleCount: 9, holdCount: 1 });
  await removeStudent(world, owner, minji);
  const rows = await world.prisma.examBooking.findMany({ where: { studentId: minji.studentId } });
  expect(rows.map(({ status, name }) => ({ status, name }))).toEqual(Array(4).fill({ status: "cancelled", name: "" }));
  expect(await placesTaken(world)).toBe(6 * 5);
  // What was held and what was confirmed is free for others at once.
  for (const from of [600, 780])
    await ask(world, seojun, { programme: automatic, from, people: 10 }).then((id) =>
      confirmOwnHold(world, seojun.studentId, { id }),
    );
  const act = await world.prisma.auditEntry.findFirst({ where: { action: "student.removed" } });
  expect(act).toMatchObject({ before: { bookings: 4 }, after: { bookings: 0 } });
  expect(await breaches(world)).toEqual([]);
});

test("what is over stays as it was, but nobody's name stands on it any more", async () => {
  await using world = await createWorld();
  const owner = await world.admin();
  const minji = await world.student();
  const programme = await world.programme({ horizonDays: 5 });
  const id = await ask(world, minji, { programme });
  await confirmBooking(world, CONSOLE, { id });
  const waited = await ask(world, minji, { programme, from: 660 });
  world.passTime(3 * DAY_MS);
  expect(await previewRemoval(world, minji)).toMatchObject({ bookingCount: 0, peopleCount: 0 });
  await removeStudent(world, owner, minji);
  const statusOf = async (booking: BookingId) => world.prisma.examBooking.findUnique({ where: { id: booking } });
  expect(await statusOf(id)).toMatchObject({ status: "confirmed", name: "" });
  expect(await statusOf(waited)).toMatchObject({ status: "cancelled", name: "" });
  expect(await placesTaken(world)).toBe(6 * 3);
  expect(await breaches(world)).toEqual([]);
});

test("students cannot remove their account while a booking waits or is still to come, and can once it is given up", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const [manual, automatic] = [await world.programme(), await world.programme({ approval: "automatic" })];
  const waits = await ask(world, minji, { programme: manual });
  const remove = () => removeMe(world, minji.studentId, withoutHold);
  expect(await race([remove])).toEqual({ ACCOUNT_IN_USE: 1 });
  await confirmBooking(world, CONSOLE, { id: waits });
  expect(await race([remove])).toEqual({ ACCOUNT_IN_USE: 1 });
  await cancelBooking(world, { kind: "council", actor: CONSOLE }, { id: waits });
  await ask(world, minji, { programme: automatic });
  expect(await race([remove])).toEqual({ ACCOUNT_IN_USE: 1 });
  world.passTime(900_000);
  expect(await race([remove])).toEqual({ ok: 1 });
  const rows = await world.prisma.examBooking.findMany({ where: { studentId: minji.studentId } });
  expect(rows.map(({ status, name }) => ({ status, name }))).toEqual(Array(2).fill({ status: "cancelled", name: "" }));
  expect(await breaches(world)).toEqual([]);
});

test("a removal among twenty confirmations and ten new bookings of other connections leaves no place with nobody", async () => {
  await using world = await createWorld();
  const owner = await world.admin();
  const desks = await Promise.all(Array.from({ length: 3 }, () => world.connect()));
  const programme = await world.programme();
  for (let round = 0; round < 3; round += 1) {
    const minji = await world.student();
    const ids: BookingId[] = [];
    // Overlapping ranges: the removal and the confirmations want the same slots.
    for (let i = 0; i < 20; i += 1) ids.push(await ask(world, minji, { programme, from: 600 + (i % 4) * 20 }));
    const at = (i: number) => desks[i % desks.length] ?? world;
    const confirmed = race(ids.map((id, i) => () => confirmBooking(at(i), CONSOLE, { id })));
    const removed = race([() => removeStudent(world, owner, minji)]);
    const booked = race(ids.slice(0, 10).map(() => () => ask(world, minji, { programme, from: 300 })));
    expect(await removed).toEqual({ ok: 1 });
    const { ok = 0, NOT_PENDING = 0, ...rest } = await confirmed;
    expect({ sum: ok + NOT_PENDING, rest }).toEqual({ sum: 20, rest: {} });
    const { ok: made = 0, SESSION_ENDED: late = 0, ...others } = await booked;
    expect({ sum: made + late, others }).toEqual({ sum: 10, others: {} });
    const rows = await world.prisma.examBooking.groupBy({ by: ["status", "name"], _count: true });
    expect(rows.map(({ status, name }) => ({ status, name }))).toEqual([{ status: "cancelled", name: "" }]);
    expect(await placesTaken(world)).toBe(0);
  }
  expect(await breaches(world)).toEqual([]);
});
