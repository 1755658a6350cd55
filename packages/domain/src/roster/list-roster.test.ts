import { rosterQuery } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { confirmLocker } from "../lockers/confirm-locker.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { listCohorts, listRoster } from "./list-roster.ts";
import { fileOf, importFile } from "./roster-for-tests.ts";
import { setRosterEntry } from "./set-entry.ts";
import { countStrays, listStrays } from "./strays.ts";

const list = (world: World, query: object = {}) => listRoster(world, rosterQuery.parse(query));
const strays = (world: World) => listStrays(world, { page: 1, pageSize: 25 });

test("the roster is searched, filtered, sorted and paged on the server, and shows who has come and who owns what", async () => {
  await using world = await createWorld();
  await makeCouncil(world, { registrationPolicy: "roster" });
  const [minji, seojun] = [await world.student({ name: "김민지" }), await world.student({ name: "이서준" })];
  const { lockerNumbers } = await world.round({ lockers: 1 });
  const mine = { lockerNumber: lockerNumbers[0] ?? 0, ...minji };
  await holdLocker(world, mine);
  await confirmLocker(world, mine);
  const unseen = { studentNumber: "2027000001", name: "100% 새내기", cohort: "27기" };
  await importFile(
    world,
    await world.admin(),
    fileOf([{ ...minji, cohort: "26기" }, { ...seojun, phoneNumber: "" }, unseen]),
  );
  const { rows, total, entryCount, policy } = await list(world);
  expect({ total, entryCount, policy }).toEqual({ total: 3, entryCount: 3, policy: "roster" });
  expect(rows).toEqual([
    {
      studentNumber: minji.studentNumber,
      name: "김민지",
      cohort: "26기",
      hasPhone: true,
      hasAccount: true,
      lockerNumber: mine.lockerNumber,
    },
    {
      studentNumber: seojun.studentNumber,
      name: "이서준",
      cohort: null,
      hasPhone: false,
      hasAccount: true,
      lockerNumber: null,
    },
    { ...unseen, hasPhone: false, hasAccount: false, lockerNumber: null },
  ]);
  const names = async (query: object) => (await list(world, query)).rows.map(({ name }) => name);
  expect(await names({ search: "%" })).toEqual(["100% 새내기"]);
  expect(await names({ search: "2027-0000" })).toEqual(["100% 새내기"]);
  expect(await names({ search: "-" })).toEqual([]);
  expect(await names({ cohort: "26기" })).toEqual(["김민지"]);
  expect(await names({ sort: "name", descending: true, pageSize: 2 })).toEqual(["이서준", "김민지"]);
  expect(await names({ sort: "cohort", page: 2, pageSize: 2 })).toEqual(["이서준"]);
  expect(await list(world, { search: "없는 이름" })).toMatchObject({ total: 0, entryCount: 3, rows: [] });
  expect(JSON.stringify(await list(world))).not.toContain(minji.phoneNumber);
});

test("cohorts are those of the roster and of accounts, with how many", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  await world.student({ cohort: "옛 기수" });
  const minji = await world.student();
  await importFile(
    world,
    await world.admin(),
    fileOf([
      { ...minji, cohort: "26기" },
      { studentNumber: "2027000001", name: "박서준", cohort: "26기" },
      { studentNumber: "2027000002", name: "최유진" },
    ]),
  );
  expect(await listCohorts(world)).toEqual({
    cohorts: [
      { name: "26기", entryCount: 2, studentCount: 1 },
      { name: "옛 기수", entryCount: 0, studentCount: 1 },
    ],
    withoutCohortCount: 1,
  });
});

test("who has a locker or holds one and is not on the roster is a stray, and keeps it until the council decides", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const { lockerNumbers } = await world.round({ lockers: 3 });
  const [minji, seojun, hana] = [await world.student(), await world.student(), await world.student()];
  const at = (place: number) => lockerNumbers[place] ?? 0;
  await holdLocker(world, { ...minji, lockerNumber: at(0) });
  await confirmLocker(world, { ...minji, lockerNumber: at(0) });
  await holdLocker(world, { ...seojun, lockerNumber: at(1) });
  // Nobody is missing from a roster that is empty.
  expect([(await strays(world)).total, await countStrays(world)]).toEqual([0, 0]);
  await importFile(world, owner, fileOf([hana]));
  expect(await strays(world)).toMatchObject({
    total: 2,
    rows: [
      { studentId: minji.studentId, studentNumber: minji.studentNumber, lockerNumber: at(0), isHeld: false },
      { studentId: seojun.studentId, studentNumber: seojun.studentNumber, lockerNumber: at(1), isHeld: true },
    ],
  });
  expect(await countStrays(world)).toBe(1);
  await setRosterEntry(world, owner, { studentNumber: minji.studentNumber, name: minji.name, cohort: null });
  expect((await strays(world)).rows.map(({ studentId }) => studentId)).toEqual([seojun.studentId]);
  world.passTime(16 * 60_000);
  expect((await strays(world)).total).toBe(0);
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(1);
});
