import { randomUUID } from "node:crypto";
import { exportTable as exportTableName } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { exportTable } from "./export-table.ts";

const BOM = "\ufeff";

async function linesOf(world: World, table: "lockers" | "assignments" | "students" | "history" | "audit", bounds = {}) {
  const { csv } = await exportTable(world, await world.admin("viewer"), { table, ...bounds });
  return csv.slice(BOM.length).trimEnd().split("\r\n");
}

test("a cell that begins like a formula is inert, quotes and line breaks stay in their cell", async () => {
  await using world = await createWorld();
  const { locationId } = await world.round({ lockers: 1 });
  const notes = ["=1+1", "+82 10", "-5", "@sum", "\tx", "\rx", "plain", 'a "b", c', "two\nlines", "＝1"];
  await world.prisma.locker.createMany({
    data: notes.map((note, at) => ({ number: at + 1, locationId, row: 2, column: at + 1, note })),
  });
  const { csv, rowCount } = await exportTable(world, await world.admin("viewer"), { table: "lockers" });
  expect(rowCount).toBe(notes.length + 1);
  expect(csv.startsWith(`${BOM}번호 / Number,`)).toBe(true);
  for (const inert of [
    ",'=1+1,",
    ",'+82 10,",
    ",'-5,",
    ",'@sum,",
    ",'\tx,",
    `,"'\rx",`,
    ",plain,",
    `,"a ""b"", c",`,
    `,"two\nlines",`,
    ",'＝1,",
  ]) {
    expect(csv).toContain(inert);
  }
});

test("lockers show who owns them now, and nobody once the round has ended", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const { roundId, lockerIds } = await world.round({ lockers: 2, closesInMs: 1_000, expiresInMs: 60_000 });
  const [lockerId = ""] = lockerIds;
  await world.prisma.lockerAssignment.create({
    data: { holdId: randomUUID(), roundId, lockerId, studentId: minji.studentId },
  });
  const [, owned, free] = await linesOf(world, "lockers");
  expect(owned).toContain(`${minji.studentNumber},${minji.name}`);
  expect(free).not.toContain(minji.name);
  expect((await linesOf(world, "assignments"))[1]).toContain(minji.studentNumber);
  world.passTime(60_001);
  expect((await linesOf(world, "lockers")).join()).not.toContain(minji.name);
});

test("no table carries a phone number, readable or not", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const { phoneEncrypted, phoneHash } = await world.prisma.student.findFirstOrThrow();
  const all = await Promise.all(exportTableName.options.map(async (table) => (await linesOf(world, table)).join()));
  expect(all.join()).toContain(minji.studentNumber);
  for (const trace of [minji.phoneNumber, phoneEncrypted, phoneHash]) expect(all.join()).not.toContain(trace);
});

test("removed students are left out, and their history names nobody", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const { roundId, lockerIds, lockerNumbers } = await world.round({ lockers: 2 });
  await world.prisma.holdHistory.create({
    data: {
      holdId: randomUUID(),
      kind: "held",
      eventId: roundId,
      studentId: minji.studentId,
      poolIds: lockerIds,
      units: [1, 1],
      at: new Date(),
    },
  });
  expect((await linesOf(world, "history"))[1]).toContain(
    `held,시험 사물함,${lockerNumbers.join(" ")},${minji.studentNumber},`,
  );
  await world.prisma.student.updateMany({ data: { studentNumber: "removed:x", name: "", removedAt: new Date() } });
  expect(await linesOf(world, "students")).toHaveLength(1);
  expect((await linesOf(world, "history"))[1]).toContain(`${lockerNumbers.join(" ")},,,`);
});

test("every table is read page by page without losing or doubling a row, newest kept at the limit", async () => {
  await using world = await createWorld();
  const students = await world.students(25);
  const { roundId, lockerIds } = await world.round({ lockers: 25 });
  const at = new Date();
  await world.prisma.holdHistory.createMany({
    data: students.map(({ studentId }) => ({
      holdId: randomUUID(),
      kind: "held",
      eventId: roundId,
      studentId,
      poolIds: [],
      units: [],
      at,
    })),
  });
  await world.prisma.lockerAssignment.createMany({
    data: students.map(({ studentId }, index) => ({
      holdId: randomUUID(),
      roundId,
      lockerId: lockerIds[index] ?? "",
      studentId,
      confirmedAt: at,
    })),
  });
  for (const table of ["students", "history", "assignments", "lockers"] as const) {
    const lines = await linesOf(world, table, { pageRows: 7 });
    expect([table, new Set(lines).size, lines.length]).toEqual([table, 26, 26]);
  }
  const audit = await linesOf(world, "audit", { pageRows: 2 });
  expect(audit).toHaveLength(5);
  expect(audit.slice(1).map((line) => line.split(",")[4])).toEqual(["lockers", "assignments", "history", "students"]);
  expect(await linesOf(world, "audit", { pageRows: 2, rowsMax: 3 })).toHaveLength(4);
});

test("an export is in the audit log, and its file is named by the day in Seoul", async () => {
  await using world = await createWorld();
  const viewer = await world.admin("viewer");
  const { fileName } = await exportTable(world, viewer, { table: "students" });
  expect(fileName).toMatch(/^seonchak-students-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(await world.prisma.auditEntry.findFirstOrThrow()).toMatchObject({
    action: "table.exported",
    actor: viewer.email,
    target: "students",
    after: { rowCount: 0 },
  });
});
