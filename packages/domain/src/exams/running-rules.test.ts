import { expect, test } from "vitest";
import { COUNCIL, expectClean, hold, hourly, remaining, tomorrowAt } from "./automatic-for-tests.ts";
import { changeBooking } from "./change-booking.ts";
import { pauseProgramme } from "./run-programmes.ts";

test("while a programme is paused who holds places may hold fewer, and no more", async () => {
  const { world, programme } = await hourly();
  await using _ = world;
  const { studentId } = await world.student();
  const mine = { kind: "student", studentId } as const;
  const { id } = await hold(world, programme, { from: 10, to: 12, people: 60, studentId });
  await pauseProgramme(world, COUNCIL.actor, { programmeId: programme.id, noticeKo: "", noticeEn: "" });
  await expect(changeBooking(world, mine, { id, people: 61 })).rejects.toThrow("PROGRAMME_PAUSED");
  expect(await changeBooking(world, mine, { id, end: tomorrowAt(world, 11), people: 20 })).toMatchObject({
    people: 20,
  });
  expect(await Promise.all([10, 11].map((hour) => remaining(world, programme, hour)))).toEqual([80, 100]);
  await expectClean(world);
});
