import { expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { expectClean, hold, hourly, remaining, tomorrowAt } from "./automatic-for-tests.ts";
import { confirmOwnHold } from "./decide-booking.ts";
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
  await expect(confirmOwnHold(world, two.studentId, second)).rejects.toThrow("HOLD_GONE");
  expect((await confirmOwnHold(world, three.studentId, third)).status).toBe("confirmed");
  expect(await remaining(world, programme, 10)).toBe(0);
  await expectClean(world);
});
