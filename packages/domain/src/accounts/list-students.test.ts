import { randomUUID } from "node:crypto";
import { studentQuery } from "@seonchak/schema";
import type { TestRound, TestStudent, World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { listStudents } from "./list-students.ts";

const list = (world: World, query: Partial<ReturnType<typeof studentQuery.parse>> = {}) =>
  listStudents(world, studentQuery.parse(query));

async function own(world: World, { studentId }: TestStudent, { roundId, lockerIds }: TestRound) {
  const [lockerId = ""] = lockerIds;
  await world.prisma.lockerAssignment.create({ data: { holdId: randomUUID(), roundId, lockerId, studentId } });
}

test("administrators find students by a part of number or name, page by page, in a steady order", async () => {
  await using world = await createWorld();
  for (let at = 0; at < 5; at += 1) await world.student({ name: "홍길동" });
  await world.student({ name: "100% Kim_Lee", studentNumber: "2023321234" });
  await world.prisma.student.updateMany({
    where: { studentNumber: { endsWith: "5" } },
    data: { removedAt: new Date() },
  });
  expect((await list(world)).total).toBe(5);
  expect((await list(world, { search: "길동" })).total).toBe(4);
  expect((await list(world, { search: "2023-3212" })).rows.map(({ name }) => name)).toEqual(["100% Kim_Lee"]);
  expect((await list(world, { search: "kim_" })).total).toBe(1);
  expect((await list(world, { search: "%" })).total).toBe(1);
  expect((await list(world, { search: "_길" })).total).toBe(0);
  expect((await list(world, { search: "-" })).total).toBe(0);
  expect((await list(world, { search: "\u0000" })).total).toBe(5);
  const pages = await Promise.all(
    [1, 2, 3].map((page) => list(world, { page, pageSize: 2, sort: "name", descending: true })),
  );
  const ids = pages.flatMap(({ rows }) => rows.map(({ studentId }) => studentId));
  expect(new Set(ids).size).toBe(5);
});

test("the list shows the locker that a student owns now, and never a phone", async () => {
  await using world = await createWorld();
  const minji = await world.student();
  const round = await world.round({ lockers: 1, closesInMs: 1_000, expiresInMs: 60_000 });
  await own(world, minji, round);
  expect((await list(world)).rows[0]?.lockerNumber).toBe(round.lockerNumbers[0]);
  expect(JSON.stringify(await list(world))).not.toContain(minji.phoneNumber);
  world.passTime(60_001);
  expect((await list(world)).rows[0]?.lockerNumber).toBeNull();
});

test("the list is narrowed to a cohort, to who is not on the roster, to who is blocked, and to a locker's owner", async () => {
  await using world = await createWorld();
  const minji = await world.student({ name: "김민지", cohort: "24기" });
  const seojun = await world.student({ name: "이서준", cohort: "25기" });
  await world.prisma.rosterEntry.create({ data: { studentNumber: minji.studentNumber, name: minji.name } });
  await world.prisma.student.update({ where: { id: seojun.studentId }, data: { blockedAt: new Date() } });
  const round = await world.round({ lockers: 1 });
  await own(world, seojun, round);
  const names = async (query: Parameters<typeof list>[1]) => (await list(world, query)).rows.map(({ name }) => name);
  expect(await names({ cohort: "24기" })).toEqual(["김민지"]);
  expect(await names({ isOnRoster: false })).toEqual(["이서준"]);
  expect(await names({ isOnRoster: true })).toEqual(["김민지"]);
  expect(await names({ isBlocked: true })).toEqual(["이서준"]);
  expect(await names({ isBlocked: false, isOnRoster: false })).toEqual([]);
  expect(await names({ search: String(round.lockerNumbers[0]) })).toContain("이서준");
  expect((await list(world, { search: "101", isOnRoster: false })).rows[0]).toMatchObject({
    isOnRoster: false,
    isBlocked: true,
  });
});
