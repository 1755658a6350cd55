import { randomUUID } from "node:crypto";
import type { TestRound, TestStudent, World } from "@seonchak/testing";
import { createWorld, race } from "@seonchak/testing";
import { expect, test, vi } from "vitest";
import { assertLive } from "../accounts/assert-live.ts";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { removeStudent } from "../accounts/remove-student.ts";
import { signInStudent } from "../accounts/sign-in-student.ts";
import { holdLocker } from "../lockers/hold-locker.ts";
import { previewRosterImport } from "./import-roster.ts";
import { fileOf, importFile } from "./roster-for-tests.ts";

const HONG = { studentNumber: "2023321234", name: "홍길동" };
const signIn = (world: World, who: Pick<TestStudent, "studentNumber" | "name" | "phoneNumber">) =>
  signInStudent(world, { ...who, userAgent: "a phone", address: "10.0.0.1" });

async function own(world: World, { studentId }: TestStudent, { roundId, lockerIds }: TestRound) {
  const [lockerId = ""] = lockerIds;
  const holdId = randomUUID();
  await world.prisma.holdOutcome.create({ data: { holdId, outcome: "confirmed", studentId } });
  await world.prisma.lockerAssignment.create({ data: { holdId, roundId, lockerId, studentId } });
}

test("an account follows the roster: its cohort, and its name where that was the roster's", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const minji = await world.student({ name: "김민지" });
  const other = await world.student({ name: "다른 이름" });
  const listed = [minji, { ...other, name: "이서준" }].map(({ studentNumber, name }) => ({ studentNumber, name }));
  await importFile(world, owner, fileOf(listed.map((who) => ({ ...who, cohort: "24기" }))));
  const accounts = async () => {
    const rows = await world.prisma.student.findMany({ orderBy: { studentNumber: "asc" } });
    return rows.map(({ name, cohort }) => [name, cohort]);
  };
  // Who registered a listed number under another name is not taken for who is listed.
  expect(await accounts()).toEqual([
    ["김민지", "24기"],
    ["다른 이름", null],
  ]);
  await importFile(
    world,
    owner,
    fileOf(listed.map(({ studentNumber }) => ({ studentNumber, name: "새 이름", cohort: "25기" }))),
  );
  expect(await accounts()).toEqual([
    ["새 이름", "25기"],
    ["다른 이름", null],
  ]);
  await importFile(world, owner, fileOf([HONG]));
  expect((await accounts())[0]).toEqual(["새 이름", null]);
});

test("under the policy roster who leaves it is signed out and keeps the locker; the preview says so first", async () => {
  await using world = await createWorld();
  await makeCouncil(world, { registrationPolicy: "roster" });
  const owner = await world.admin();
  const [minji, seojun, hana] = [await world.student(), await world.student(), await world.student()];
  await importFile(world, owner, fileOf([minji, seojun, hana]));
  const identities = [];
  for (const who of [minji, seojun, hana]) identities.push((await signIn(world, who)).identity);
  await own(world, minji, await world.round({ lockers: 1 }));
  const file = fileOf([{ ...hana, phoneNumber: "" }]);
  const { effect } = await previewRosterImport(world, file);
  expect(effect).toEqual({ lostPlaceCount: 2, ownerCount: 1, signedOutCount: 2 });
  expect(await importFile(world, owner, file)).toMatchObject({ removedCount: 2, endedSessionCount: 2 });
  const tally = await race([
    ...identities.map((identity) => () => assertLive(world, identity, { write: true })),
    () => signIn(world, minji),
  ]);
  expect(tally).toEqual({ SESSION_ENDED: 2, ok: 1, NOT_ON_ROSTER: 1 });
  expect(await world.prisma.lockerAssignment.count({ where: { endedAt: null } })).toBe(1);
});

test("whoever is moved to another cohort signs in anew, because the token names the old one", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const owner = await world.admin();
  const [minji, seojun] = [await world.student(), await world.student()];
  await importFile(world, owner, fileOf([{ ...minji, cohort: "24기" }]));
  const [mine, others] = [(await signIn(world, minji)).identity, (await signIn(world, seojun)).identity];
  await importFile(world, owner, fileOf([minji, seojun].map((who) => ({ ...who, cohort: "25기" }))));
  const tally = await race([mine, others].map((identity) => () => assertLive(world, identity, { write: true })));
  expect(tally).toEqual({ SESSION_ENDED: 1, ok: 1 });
  expect((await signIn(world, minji)).identity.cohort).toBe("25기");
});

test("whoever an import lets into a round may hold at once, without signing in anew", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [minji, seojun] = [await world.student(), await world.student()];
  const { lockerNumbers } = await world.round({ lockers: 1, cohorts: ["24기"] });
  const hold = (who: TestStudent) => () => holdLocker(world, { ...who, lockerNumber: lockerNumbers[0] ?? 0 });
  expect(await race([hold(minji)])).toEqual({ NOT_ELIGIBLE: 1 });
  await importFile(world, await world.admin(), fileOf([{ ...minji, cohort: "24기" }, seojun]));
  expect(await race([hold(seojun), hold(minji)])).toEqual({ NOT_ELIGIBLE: 1, ok: 1 });
});

test("a student is removed also in the middle of an import that moves them to another cohort", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [owner, minji] = [await world.admin(), await world.student()];
  await importFile(world, owner, fileOf([{ ...minji, cohort: "24기" }]));
  await signIn(world, minji);
  const waitFor = (count: number) =>
    vi.waitUntil(async () => {
      const [row] = await world.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row?.count === count;
    });
  const acts: Promise<unknown>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM sessions FOR UPDATE`;
    acts.push(importFile(world, owner, fileOf([{ ...minji, cohort: "25기" }])));
    await waitFor(1);
    acts.push(removeStudent(world, owner, minji));
    await waitFor(2);
  });
  expect(await Promise.all(acts)).toMatchObject([{ changedCount: 1, endedSessionCount: 1 }, undefined]);
});

test("who signs in while an import is being written is of the cohort that it says", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const minji = await world.student();
  await importFile(world, await world.admin(), fileOf([{ ...minji, cohort: "24기" }]));
  await signIn(world, minji);
  const signingIn: Promise<{ identity: { cohort: string | null } }>[] = [];
  await world.prisma.$transaction(async (tx) => {
    await tx.rosterEntry.updateMany({ data: { cohort: "25기" } });
    await tx.student.updateMany({ data: { cohort: "25기" } });
    signingIn.push(signIn(world, minji));
    await vi.waitUntil(async () => {
      const [row] = await world.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row?.count === 1;
    });
  });
  expect((await Promise.all(signingIn)).map(({ identity }) => identity.cohort)).toEqual(["25기"]);
});
