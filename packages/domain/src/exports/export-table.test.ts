import { randomUUID } from "node:crypto";
import type { ExportTable } from "@seonchak/schema";
import { exportTable as exportTableName } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { exportTable, streamTable } from "./export-table.ts";
import { listExports } from "./list-exports.ts";

const BOM = "\ufeff";

async function linesOf(world: World, table: ExportTable, bounds = {}) {
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

test("only the owners' table carries phones, whole in a spreadsheet, and nothing carries a secret", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const owner = await world.admin("owner");
  const { roundId, lockerIds } = await world.round({ lockers: 1 });
  const [lockerId = ""] = lockerIds;
  const { phoneEncrypted, phoneHash } = await world.prisma.student.findFirstOrThrow();
  const { studentNumber, name, studentId } = minji;
  await world.prisma.lockerAssignment.create({ data: { holdId: randomUUID(), roundId, lockerId, studentId } });
  await world.prisma.rosterEntry.create({ data: { studentNumber, name, phoneHash } });
  const invited = { email: "new@council.test", role: "viewer", invitedBy: owner.email, expiresAt: new Date() };
  await world.prisma.invitation.create({ data: { ...invited, tokenHash: "the-token's-hash" } });
  const from = { userAgent: "Firefox", address: "203.0.113.7", expiresAt: new Date() };
  await world.prisma.session.create({ data: { id: randomUUID(), studentId, ...from } });
  const { passwordHash } = await world.prisma.administrator.findFirstOrThrow();
  const files = new Map<ExportTable, string>();
  for (const table of exportTableName.options) files.set(table, (await linesOf(world, table)).join("\n"));
  const dashed = minji.phoneNumber.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1-$2-$3");
  const secrets = [phoneEncrypted, phoneHash, passwordHash, "the-token's-hash", "203.0.113.7", minji.phoneNumber];
  for (const [table, text] of files) {
    for (const secret of secrets) expect([table, text.includes(secret)]).toEqual([table, false]);
    expect([table, text.includes(dashed)]).toEqual([table, table === "owners"]);
  }
  expect(files.get("roster")).toContain(`${studentNumber},${name},,O`);
  expect(files.get("sessions")).toContain(`student,${studentNumber},${name},Firefox`);
  expect(files.get("invitations")).toContain("new@council.test,viewer");
  expect(files.get("administrators")).toContain(`${owner.email},owner`);
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
  await world.prisma.session.createMany({
    data: students.map(({ studentId }) => ({
      id: randomUUID(),
      studentId,
      userAgent: studentId,
      address: "",
      expiresAt: at,
      createdAt: at,
      lastSeenAt: at,
    })),
  });
  for (const table of ["students", "history", "assignments", "owners", "sessions", "lockers"] as const) {
    const lines = await linesOf(world, table, { pageRows: 7 });
    expect([table, new Set(lines).size, lines.length]).toEqual([table, 26, 26]);
  }
  const audit = await linesOf(world, "audit", { pageRows: 2 });
  const taken = ["lockers", "sessions", "owners", "assignments", "history", "students"];
  expect(audit.slice(1).map((line) => line.split(",")[4])).toEqual(taken);
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

test("a table that is sent in parts is the same file, and is in the log before its first row leaves", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  await world.students(25);
  const whole = await exportTable(world, owner, { table: "students" });
  const stream = await streamTable(world, owner, { table: "students", pageRows: 7 });
  expect(stream).toMatchObject({ fileName: whole.fileName, rowCount: 25 });
  expect(await world.prisma.auditEntry.count({ where: { action: "table.exported" } })).toBe(2);
  const parts: string[] = [];
  for await (const part of stream.parts) parts.push(part);
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.join("")).toBe(whole.csv);
});

test("the list names every table with its rows, and who took it last", async () => {
  await using world = await createWorld();
  const [viewer, manager] = [await world.admin("viewer"), await world.admin("manager")];
  await world.students(3);
  await exportTable(world, viewer, { table: "students" });
  await exportTable(world, manager, { table: "students" });
  const { tables } = await listExports(world);
  expect(tables.map(({ table }) => table)).toEqual(exportTableName.options);
  const entry = (table: ExportTable) => tables.find((one) => one.table === table);
  expect(entry("students")).toMatchObject({ rowsAbout: 3, last: { by: manager.email } });
  expect(entry("administrators")).toEqual({ table: "administrators", rowsAbout: 2, last: null });
  expect(entry("owners")).toMatchObject({ rowsAbout: 0, last: null });
});
