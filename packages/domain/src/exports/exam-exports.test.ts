import type { ExportTable } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { exportTable } from "./export-table.ts";

/** Without the byte order mark. */
async function linesOf(world: World, table: ExportTable, bounds = {}) {
  const { csv } = await exportTable(world, await world.admin("viewer"), { table, ...bounds });
  return csv.slice(1).trimEnd().split("\r\n");
}

test("exam bookings carry their student and whether their hold ran out; slots what is in them", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ slotMinutes: 60, capacity: 10, opensMinute: 540, closesMinute: 1_080 });
  const minji = await world.student();
  const [{ startsAt }] = await world.prisma.$queryRaw<[{ startsAt: Date }]>`
    UPDATE exam_slots SET confirmed_count = 4, is_closed = true
    WHERE starts_at = (SELECT min(starts_at) FROM exam_slots) RETURNING starts_at AS "startsAt"`;
  const booking = {
    programmeId: programme.id,
    studentId: minji.studentId,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    people: 4,
  };
  const heldUntil = world.clock.now();
  await world.prisma.examBooking.create({ data: { ...booking, name: "=모의", status: "confirmed" } });
  await world.prisma.examBooking.create({ data: { ...booking, name: "늦은 것", status: "pending", heldUntil } });
  world.passTime(1);
  const bookings = (await linesOf(world, "exam-bookings")).slice(1).sort();
  const who = `${minji.studentNumber},${minji.name}`;
  expect(bookings.map((line) => line.includes(who))).toEqual([true, true]);
  expect(bookings.join("\n")).toContain(`,시험,'=모의,`);
  expect(bookings.join("\n")).toMatch(/늦은 것,.* 09:00:00,.* 10:00:00,4,expired,/);
  const [head, first, second, ...others] = await linesOf(world, "exam-slots", { pageRows: 7 });
  expect(head).toContain("확정 / Confirmed");
  expect(first).toMatch(/^시험,.* 09:00:00,.* 10:00:00,10,4,O$/);
  expect(second).toMatch(/^시험,.* 10:00:00,.* 11:00:00,10,0,$/);
  expect(new Set([first, second, ...others]).size).toBe(await world.prisma.examSlot.count());
  expect((await linesOf(world, "exam-programmes"))[1]).toContain(`Exam,${programme.code},manual,60,10,09:00,18:00,`);
});
