import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { COUNCIL, expectClean, hold, hourly, remaining, tomorrowAt } from "./automatic-for-tests.ts";
import { changeBooking } from "./change-booking.ts";
import { confirmBooking, confirmOwnHold } from "./decide-booking.ts";
import { listMyBookings } from "./read-bookings.ts";
import { DAY_MS } from "./seoul-time.ts";
import { setSlots } from "./set-slots.ts";

test("a capacity below what is held ends the latest holds that do not fit any more, and every other one confirms", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const [one, two, three] = await world.students(3);
  if (!one || !two || !three) throw new Error("three students are needed");
  const first = await hold(world, programme, { from: 9, to: 11, people: 30, ...one });
  world.passTime(1_000);
  const second = await hold(world, programme, { from: 10, to: 11, people: 40, ...two });
  world.passTime(1_000);
  const third = await hold(world, programme, { from: 10, to: 12, people: 20, ...three });
  const range = { programmeId: programme.id, start: tomorrowAt(world, 10), end: tomorrowAt(world, 11) };
  await setSlots(world, CONSOLE, { ...range, capacity: 50 });
  await expectClean(world);
  expect((await confirmOwnHold(world, one.studentId, first)).status).toBe("confirmed");
  await expect(confirmOwnHold(world, two.studentId, second)).rejects.toThrow("NOT_PENDING");
  const { rows } = await listMyBookings(world, two.studentId, { page: 1, pageSize: 10 });
  expect(rows).toMatchObject([{ id: second.id, status: "cancelled", heldUntil: null }]);
  expect((await confirmOwnHold(world, three.studentId, third)).status).toBe("confirmed");
  expect(await remaining(world, programme, 10)).toBe(0);
  await expectClean(world);
});

test("an administrator corrects what a booking of days ago took, in a process that never saw its slots", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const { id } = await hold(world, programme, { from: 10, to: 12, people: 30, studentId });
  await confirmOwnHold(world, studentId, { id });
  world.passTime(3 * DAY_MS);
  const later = await world.connect();
  expect(await changeBooking(later, COUNCIL, { id, name: "지난 실습" })).toMatchObject({ name: "지난 실습" });
  expect(await changeBooking(later, COUNCIL, { id, people: 20 })).toMatchObject({ people: 20 });
  await expectClean(world);
});

test("a confirmed booking on a slot that was closed since may shrink there, and wants no more of it", async () => {
  await using world = await createWorld();
  for (const approval of ["manual", "automatic"] as const) {
    const programme = await world.programme({ approval, slotMinutes: 60, minMinutes: 60, capacity: 100 });
    const { id } = await hold(world, programme, { from: 10, to: 11, people: 30 });
    await confirmBooking(world, CONSOLE, { id });
    const range = { programmeId: programme.id, start: tomorrowAt(world, 10), end: tomorrowAt(world, 11) };
    await setSlots(world, CONSOLE, { ...range, isClosed: true });
    await expect(changeBooking(world, COUNCIL, { id, people: 31 })).rejects.toThrow("SLOT_CLOSED");
    expect(await changeBooking(world, COUNCIL, { id, people: 29 })).toMatchObject({ people: 29 });
  }
  await expectClean(world);
});
