import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { signInAdmin } from "../accounts/sign-in-admin.ts";
import { signInStudent } from "../accounts/sign-in-student.ts";
import { listLockers } from "../lockers/list-lockers.ts";
import { deriveSecrets } from "../secrets.ts";
import type { SeedCouncilOptions } from "./seed-council.ts";
import { seedCouncil } from "./seed-council.ts";

const SECRET = "a secret of this test, long enough";
const DEVICE = { userAgent: "a phone", address: "10.0.0.1", requestId: "r" };

function seedInto(world: World, more: Partial<SeedCouncilOptions> = {}) {
  return seedCouncil({ databaseUrl: world.databaseUrl, secret: SECRET, log: () => {}, ...more });
}

function counts({ prisma }: World) {
  return Promise.all([
    prisma.council.count(),
    prisma.location.count(),
    prisma.locker.count(),
    prisma.student.count(),
    prisma.round.count(),
    prisma.roundLocker.count(),
    prisma.administrator.count(),
  ]);
}

test("a fresh installation has seven locations, 22 lockers, two students, an open round and an owner", async () => {
  await using world = await createWorld();
  const { admin } = await seedInto(world);
  expect(await counts(world)).toEqual([1, 7, 22, 2, 1, 22, 1]);
  expect(admin).toEqual({ email: "owner@seonchak.local", password: expect.stringMatching(/^[a-z2-9-]{23}$/) });
  const { lockers, locations, round } = await listLockers(world, { studentId: null });
  expect(round.state).toBe("open");
  expect(locations.map(({ availableCount }) => availableCount)).toEqual([3, 3, 2, 4, 4, 3, 3]);
  expect(lockers.every(({ status }) => status === "free")).toBe(true);
});

test("the seed's students and its owner can sign in", async () => {
  await using world = await createWorld();
  const { admin } = await seedInto(world);
  const own = { ...world.deps, secrets: deriveSecrets(SECRET) };
  const hong = { studentNumber: "2023321234", name: "홍길동", phoneNumber: "01012345678" };
  expect((await signInStudent(own, { ...hong, ...DEVICE })).isNew).toBe(false);
  const owner = { email: admin?.email ?? "", password: admin?.password ?? "" };
  expect((await signInAdmin(own, { ...owner, ...DEVICE })).identity.role).toBe("owner");
});

test("seeding again, also several at once, changes nothing and shows no password", async () => {
  await using world = await createWorld();
  const made = await Promise.all([seedInto(world), seedInto(world), seedInto(world)]);
  expect(made.filter(({ admin }) => admin !== null)).toHaveLength(1);
  expect(await seedInto(world, { adminPassword: "another long password" })).toEqual({ admin: null });
  expect(await counts(world)).toEqual([1, 7, 22, 2, 1, 22, 1]);
});

test("what the council removed or changed does not come back at the next start", async () => {
  await using world = await createWorld();
  await seedInto(world);
  await world.prisma.student.updateMany({
    where: { name: "김철수" },
    data: { studentNumber: "removed:x", removedAt: new Date() },
  });
  await world.prisma.council.update({ where: { id: 1 }, data: { nameKo: "다른 이름" } });
  await seedInto(world);
  expect(await world.prisma.student.count({ where: { removedAt: null } })).toBe(1);
  expect((await world.prisma.council.findUniqueOrThrow({ where: { id: 1 } })).nameKo).toBe("다른 이름");
});

test("an empty council has a name to change and its first owner, and stays as it is when started with the demo", async () => {
  await using world = await createWorld();
  const { admin } = await seedInto(world, { contents: "empty" });
  expect(admin?.email).toBe("owner@seonchak.local");
  expect(await seedInto(world, { contents: "demo" })).toEqual({ admin: null });
  expect(await counts(world)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(await world.prisma.council.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
    nameKo: "학생회",
    nameEn: "Student council",
  });
});

test("a chosen owner and a start without a round are possible", async () => {
  await using world = await createWorld();
  const chosen = { adminEmail: "president@council.kr", adminPassword: "a password of our own", withRound: false };
  expect(await seedInto(world, chosen)).toEqual({ admin: { email: "president@council.kr", password: null } });
  expect(await world.prisma.round.count()).toBe(0);
});
