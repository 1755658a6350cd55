import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { HOLD_MS, hold, hourly, remaining } from "./automatic-for-tests.ts";
import { pauseProgramme } from "./run-programmes.ts";

test("pressing again is answered with the booking also when it could not be made any more", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const press = { from: 10, to: 11, people: 5, studentId, id: crypto.randomUUID() };
  const booking = await hold(world, programme, press);
  await pauseProgramme(world, CONSOLE, { programmeId: programme.id, noticeKo: "", noticeEn: "" });
  expect(await hold(world, programme, press)).toEqual(booking);
  await expect(hold(world, programme, { ...press, id: crypto.randomUUID() })).rejects.toThrow("PROGRAMME_PAUSED");
  world.passTime(HOLD_MS);
  expect(await hold(world, programme, press)).toMatchObject({ id: booking.id, status: "expired" });
});

test("the id of a booking of another programme is never answered as one of this", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const other = await world.programme({ approval: "manual", slotMinutes: 60, minMinutes: 60 });
  const third = await world.programme({ approval: "automatic", slotMinutes: 60, minMinutes: 60 });
  const press = { from: 10, to: 11, people: 5, studentId, id: crypto.randomUUID() };
  await hold(world, programme, press);
  await expect(hold(world, other, press)).rejects.toThrow("ID_REUSED");
  await expect(hold(world, third, press)).rejects.toThrow("ID_REUSED");
  await expect(hold(world, third, press)).rejects.toThrow("HOLD_GONE");
  expect(await remaining(world, third, 10)).toBe(50_000);
});

test("an id whose hold was over long ago, and forgotten, holds nothing in the name of its old booking", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const press = { from: 10, to: 11, people: 5, studentId, id: crypto.randomUUID() };
  await hold(world, programme, press);
  world.passTime(HOLD_MS);
  expect(await hold(world, programme, press)).toMatchObject({ status: "expired" });
  await world.holdStore.connection.redis.del(`${world.holdStore.baseKey(programme.id)}:hold:${press.id}`);
  await expect(hold(world, programme, press)).rejects.toThrow("ID_REUSED");
  expect(await remaining(world, programme, 10)).toBe(100);
  expect(await hold(world, programme, { ...press, id: crypto.randomUUID() })).toMatchObject({ status: "pending" });
});
