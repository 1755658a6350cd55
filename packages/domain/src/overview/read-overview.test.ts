import { randomUUID } from "node:crypto";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { holdLocker } from "../lockers/hold-locker.ts";
import { readOverview } from "./read-overview.ts";
import { readSystemStatus } from "./read-system.ts";

const council = {
  nameKo: "학생회",
  nameEn: "Student council",
  contactKo: "학생회실",
  contactEn: "Office",
  privacyVersion: "1",
};
const process = { version: "1", startedAt: new Date(), worker: "here" as const, dataDir: null };

test("an empty council is told what to set up, and each step is done once it is", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const missing = async () =>
    (await readOverview(world, owner, {})).setUp.filter(({ isDone }) => !isDone).map(({ step }) => step);
  const all = ["council", "lockers", "people", "secondFactor", "secondAdministrator", "firstRound"];
  expect(await missing()).toEqual(all);
  await world.prisma.council.create({ data: council });
  expect(await missing()).toEqual(all);
  await world.prisma.council.update({ where: { id: 1 }, data: { nameKo: "정보대학 학생회" } });
  await world.prisma.rosterEntry.create({ data: { studentNumber: "2026000001", name: "김민지" } });
  expect(await missing()).toEqual(["lockers", "secondFactor", "secondAdministrator", "firstRound"]);
  await world.prisma.administrator.update({ where: { id: owner.adminId }, data: { totpConfirmedAt: new Date() } });
  await world.round({ lockers: 1, isDraft: true });
  expect(await missing()).toEqual(["secondAdministrator", "firstRound"]);
  await world.prisma.administrator.create({
    data: { id: randomUUID(), email: "left@council.test", role: "viewer", passwordHash: "x", endsAt: new Date(0) },
  });
  expect(await missing()).toEqual(["secondAdministrator", "firstRound"]);
  await world.admin("viewer");
  await world.round({ lockers: 1 });
  world.caches.rounds.invalidate();
  expect(await missing()).toEqual([]);
});

test("of several rounds the one that is asked for is shown, and a round that is gone falls back to the current one", async () => {
  await using world = await createWorld();
  const viewer = await world.admin("viewer");
  const open = await world.round({ lockers: 2 });
  const next = await world.round({ lockers: 5, opensInMs: 3_600_000 });
  await world.round({ lockers: 1, opensInMs: -3_000, closesInMs: -2_000, expiresInMs: -1_000 });
  const current = await readOverview(world, viewer, {});
  expect(current.round?.id).toBe(open.roundId);
  expect(current.rounds.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [open.roundId, "open"],
      [next.roundId, "upcoming"],
    ].sort(),
  );
  const asked = await readOverview(world, viewer, { roundId: next.roundId });
  expect([asked.round?.id, asked.counts.free]).toEqual([next.roundId, 5]);
  await world.prisma.round.update({ where: { id: next.roundId }, data: { publishedAt: null } });
  world.caches.rounds.invalidate();
  expect((await readOverview(world, viewer, { roundId: next.roundId })).round?.id).toBe(open.roundId);
});

test("people, strays, the rate of presses and the queue of history are counted", async () => {
  await using world = await createWorld();
  await world.prisma.council.create({ data: council });
  const viewer = await world.admin("viewer");
  const [listed, stray] = await world.students(2);
  if (!listed || !stray) throw new Error("two students");
  await world.prisma.rosterEntry.create({ data: { studentNumber: listed.studentNumber, name: listed.name } });
  const { roundId, lockerIds, lockerNumbers } = await world.round({ lockers: 2 });
  const [[lockerNumber], [, lockerId = ""]] = [lockerNumbers, lockerIds];
  if (!lockerNumber) throw new Error("a locker");
  await world.prisma.lockerAssignment.create({
    data: { holdId: randomUUID(), roundId, lockerId, studentId: stray.studentId },
  });
  await holdLocker(world, { lockerNumber, ...listed });
  world.passTime(1_100);
  await world.presses.flush();
  const overview = await readOverview(world, viewer, {});
  expect(overview.historyQueue?.waiting).toBeGreaterThan(0);
  expect(overview).toMatchObject({
    registrationPolicy: "open",
    studentCount: 2,
    liveSessionCount: 0,
    rosterCount: 1,
    strayCount: 1,
    pressesPerSecond: 0.2,
    historyQueue: { max: world.holdStore.limits.undrainedMax },
    counts: { held: 1 },
  });
});

test("the system page tells the queue, the size of the data and the store's memory", async () => {
  await using world = await createWorld();
  const status = await readSystemStatus(world, { ...process, dataDir: "/srv/seonchak" });
  expect(status).toMatchObject({
    health: { status: "ok" },
    historyQueue: { waiting: 0 },
    data: { kept: "here", folder: "/srv/seonchak", redis: { evictionPolicy: "noeviction", maxBytes: null } },
  });
  expect(status.data.size?.databaseBytes).toBeGreaterThan(1_000_000);
  expect(status.data.size?.tables).toHaveLength(6);
  expect(status.data.redis?.usedBytes).toBeGreaterThan(100_000);
  expect((await readSystemStatus(world, process)).data).toMatchObject({ kept: "elsewhere", folder: null });
});
