import type { World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { carryOutRosterImport, previewRosterImport } from "./import-roster.ts";
import { fileOf, importFile } from "./roster-for-tests.ts";

const HONG = { studentNumber: "2023321234", name: "홍길동", phoneNumber: "01012345678", cohort: "24기" };
const KIM = { studentNumber: "2023325678", name: "김철수", cohort: "24기" };
const LEE = { studentNumber: "2023329999", name: "이영희", cohort: "25기" };
const roster = (world: World) => world.prisma.rosterEntry.findMany({ orderBy: { studentNumber: "asc" } });

test("the preview says exactly who is added, changed and removed, and changes nothing", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  await importFile(world, owner, fileOf([HONG, KIM, LEE]));
  const before = await roster(world);
  const file = fileOf([
    { ...HONG, name: "홍길순", phoneNumber: "010-9999-0000" },
    { ...LEE, cohort: "26기" },
    { studentNumber: "2026000001", name: "박서준" },
  ]);
  expect(await previewRosterImport(world, file)).toMatchObject({
    added: [{ studentNumber: "2026000001", name: "박서준", cohort: null }],
    changed: [
      {
        studentNumber: HONG.studentNumber,
        from: { name: "홍길동", cohort: "24기" },
        to: { name: "홍길순", cohort: "24기" },
        isPhoneChanged: true,
      },
      { studentNumber: LEE.studentNumber, from: { cohort: "25기" }, to: { cohort: "26기" }, isPhoneChanged: false },
    ],
    removed: [{ studentNumber: KIM.studentNumber, name: KIM.name, cohort: "24기" }],
    unchangedCount: 0,
    broken: [],
  });
  expect(await roster(world)).toEqual(before);
  expect(JSON.stringify(await previewRosterImport(world, file))).not.toContain("99990000");
});

test("broken rows keep a file out until they are skipped, and who is meant by one stays as they were", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  await importFile(world, owner, fileOf([HONG, KIM]));
  const file = fileOf([{ ...HONG, name: "홍" }, LEE]);
  expect(await race([() => importFile(world, owner, file)])).toEqual({ FILE_HAS_BROKEN_ROWS: 1 });
  const skipping = { ...file, skipBroken: true };
  expect(await importFile(world, owner, skipping)).toMatchObject({ addedCount: 1, changedCount: 0, removedCount: 1 });
  expect((await roster(world)).map(({ name }) => name)).toEqual(["홍길동", "이영희"]);
});

test("adding removes nobody, and what is so already is nothing to change", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  await importFile(world, owner, fileOf([HONG, KIM]));
  expect(await importFile(world, owner, fileOf([LEE], { mode: "add" }))).toMatchObject({ addedCount: 1 });
  expect(await race([() => importFile(world, owner, fileOf([HONG, KIM, LEE]))])).toEqual({ NOTHING_TO_CHANGE: 1 });
  expect(await world.prisma.rosterImport.count()).toBe(2);
});

test("a file without phones and cohorts leaves those of the roster alone", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  await importFile(world, owner, fileOf([HONG]));
  const [before] = await roster(world);
  const text = `이름,학번\n홍길순,${HONG.studentNumber}`;
  await importFile(world, owner, fileOf([], { text }));
  expect(await roster(world)).toEqual([{ ...before, name: "홍길순" }]);
});

test("of two imports at once one wins, and the other must look again", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const others = await Promise.all([world.connect(), world.connect(), world.connect(), world.connect()]);
  const files = others.map((_, at) => fileOf([HONG, { ...LEE, name: `이영희${at}` }]));
  const fingerprints = await Promise.all(
    files.map(async (file) => (await previewRosterImport(world, file)).fingerprint),
  );
  const tally = await race(
    others.map((deps, at) => () => {
      const [file = fileOf([]), fingerprint = ""] = [files[at], fingerprints[at]];
      return carryOutRosterImport(deps, owner, { ...file, fingerprint });
    }),
  );
  expect(tally).toEqual({ ok: 1, PREVIEW_OUTDATED: 3 });
  expect(await world.prisma.rosterEntry.count()).toBe(2);
  expect(await world.prisma.rosterImport.count()).toBe(1);
});

test("an import is in the audit log as numbers, without a name, number or phone of anybody", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  await importFile(world, owner, fileOf([HONG, { ...KIM, name: "김" }], { skipBroken: true }));
  const [act] = await world.prisma.auditEntry.findMany();
  expect(act).toMatchObject({
    action: "roster.imported",
    actor: owner.email,
    target: "명단.csv",
    before: { entryCount: 0 },
    after: { mode: "replace", added: 1, changed: 0, removed: 0, skipped: 1 },
  });
  const text = JSON.stringify([act?.before, act?.after, act?.target]);
  for (const trace of [HONG.name, HONG.studentNumber, HONG.phoneNumber]) expect(text).not.toContain(trace);
});

test("viewers import nothing", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const viewer = await world.admin("viewer");
  expect(await race([() => importFile(world, viewer, fileOf([HONG]))])).toEqual({ FORBIDDEN: 1 });
});

test("20,000 students with accounts are imported, changed and followed by their accounts", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const students = await world.students(20_000);
  await importFile(world, owner, fileOf(students.map((who) => ({ ...who, cohort: "24기" }))));
  const next = fileOf(students.map((who) => ({ ...who, cohort: "25기" })));
  const { fingerprint } = await previewRosterImport(world, next);
  await carryOutRosterImport(world, owner, { ...next, fingerprint });
  expect(await world.prisma.student.count({ where: { cohort: "25기" } })).toBe(20_000);
}, 90_000);
