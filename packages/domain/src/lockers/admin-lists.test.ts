import { adminLockerQuery, ownerQuery } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { listAdminLockers } from "./admin-lockers.ts";
import { confirmLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";
import { listLockerUses, listOwners } from "./list-owners.ts";
import { anOwner } from "./owner-for-tests.ts";
import { setLockerCondition } from "./set-locker-condition.ts";

async function list(world: World, query: object) {
  const { rows, total } = await listAdminLockers(world, adminLockerQuery.parse(query));
  return { numbers: rows.map(({ lockerNumber }) => lockerNumber), total };
}

describe("the administrators' lockers", () => {
  test("are searched, filtered, sorted and paged with who has and who holds them", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const { lockerNumbers, roundId } = await world.round({ lockers: 5 });
    const [taken = 0, held = 0, free = 0, broken = 0, reserved = 0] = lockerNumbers;
    const [owner, holder] = [await world.student({ name: "김_지우" }), await world.student()];
    await holdLocker(world, { lockerNumber: taken, ...owner });
    await confirmLocker(world, { lockerNumber: taken, ...owner });
    await holdLocker(world, { lockerNumber: held, ...holder });
    await setLockerCondition(world, admin, { lockerNumber: broken, condition: "broken", note: "문" });
    await setLockerCondition(world, admin, { lockerNumber: reserved, condition: "reserved", note: "" });
    const page = await listAdminLockers(world, adminLockerQuery.parse({}));
    expect(page.rows.map(({ status }) => status)).toEqual(["taken", "held", "free", "broken", "reserved"]);
    expect(page.rows[0]).toMatchObject({
      holder: { name: "김_지우" },
      confirmedAt: expect.any(String),
      heldUntil: null,
    });
    expect(page.rows[1]).toMatchObject({ holder: { name: holder.name }, heldUntil: expect.any(String) });
    expect(await list(world, { status: "free" })).toEqual({ numbers: [free], total: 1 });
    expect(await list(world, { search: "_지" })).toEqual({ numbers: [taken], total: 1 });
    expect(await list(world, { search: holder.studentNumber })).toEqual({ numbers: [held], total: 1 });
    expect(await list(world, { pageSize: 2, page: 2, descending: true })).toEqual({ numbers: [free, held], total: 5 });
    expect(await list(world, { pageSize: 2, page: 9 })).toEqual({ numbers: [], total: 5 });
    expect(await list(world, { sort: "confirmedAt" })).toMatchObject({
      numbers: [taken, held, free, broken, reserved],
    });
    await world.round({ lockers: 1, opensInMs: 60_000 });
    expect((await listAdminLockers(world, adminLockerQuery.parse({ roundId }))).rows[0]?.status).toBe("taken");
    world.passTime(49 * 3_600_000);
    expect(await list(world, { roundId, status: "taken" })).toEqual({ numbers: [], total: 0 });
  });

  test("of 5,000 lockers with 4,000 owners answer in less than 150 ms, however they are asked", async () => {
    await using world = await createWorld();
    const { roundId, locationId } = await world.round({ lockers: 1 });
    await world.students(4_000);
    await world.prisma.$executeRaw`UPDATE locations SET rows = 100, columns = 100`;
    await world.prisma.$executeRaw`
      WITH made AS (
        INSERT INTO lockers (id, number, location_id, "row", "column")
        SELECT gen_random_uuid(), 1000 + n, ${locationId}::uuid, n / 100 + 2, n % 100 + 1 FROM generate_series(0, 4998) n
        RETURNING id
      )
      INSERT INTO round_lockers (round_id, locker_id, during)
      SELECT r.id, made.id, r.during FROM rounds r, made WHERE r.id = ${roundId}::uuid`;
    await world.prisma.$executeRaw`
      INSERT INTO locker_assignments (hold_id, round_id, locker_id, student_id)
      SELECT gen_random_uuid(), ${roundId}::uuid, l.id, s.id
      FROM (SELECT id, row_number() OVER (ORDER BY number) AS n FROM lockers) l
      JOIN (SELECT id, row_number() OVER (ORDER BY student_number) AS n FROM students) s ON s.n = l.n`;
    await world.prisma.$executeRaw`
      UPDATE round_lockers p SET confirmed_count = 1 FROM locker_assignments a WHERE a.locker_id = p.locker_id`;
    await listAdminLockers(world, adminLockerQuery.parse({}));
    for (const query of [
      {},
      { search: "학생 39" },
      { status: "taken", sort: "confirmedAt", page: 40, pageSize: 100 },
    ]) {
      const took: number[] = [];
      for (let i = 0; i < 5; i++) {
        const begunAtMs = performance.now();
        await listAdminLockers(world, adminLockerQuery.parse(query));
        took.push(performance.now() - begunAtMs);
      }
      expect(Math.min(...took), JSON.stringify({ query, took })).toBeLessThan(150);
    }
  });
});

describe("owners", () => {
  test("are listed with their phones, found by name, number and locker, and each look is audited without them", async () => {
    await using world = await createWorld();
    const admin = await world.admin("manager");
    const { lockerNumbers, locationId } = await world.round({ lockers: 3 });
    const students = await world.students(3);
    for (const [i, student] of students.entries()) {
      const lockerNumber = lockerNumbers[i] ?? 0;
      await holdLocker(world, { lockerNumber, ...student });
      await confirmLocker(world, { lockerNumber, ...student });
    }
    const ask = async (query: object) => {
      const { rows, total } = await listOwners(world, admin, ownerQuery.parse(query));
      return { owners: rows.map(({ lockerNumber, phoneNumber }) => [lockerNumber, phoneNumber]), total };
    };
    const all = students.map((student, i) => [lockerNumbers[i], student.phoneNumber]);
    expect(await ask({ locationId })).toEqual({ owners: all, total: 3 });
    expect(await ask({ search: students[1]?.name })).toEqual({ owners: [all[1]], total: 1 });
    expect(await ask({ search: students[2]?.studentNumber })).toEqual({ owners: [all[2]], total: 1 });
    expect(await ask({ search: String(lockerNumbers[0]) })).toEqual({ owners: [all[0]], total: 1 });
    expect(await ask({ pageSize: 1, page: 2, descending: true })).toEqual({ owners: [all[1]], total: 3 });
    const entries = await world.prisma.auditEntry.findMany({ where: { action: "owners.looked_at" } });
    expect(entries.map(({ after }) => after)).toHaveLength(5);
    expect(JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "010",
    );
    const viewer = await world.admin("viewer");
    await expect(listOwners(world, viewer, ownerQuery.parse({}))).rejects.toMatchObject({ reason: "FORBIDDEN" });
  });

  test("are all counted on a page behind the last one, too", async () => {
    await using world = await createWorld();
    const { admin } = await anOwner(world);
    const { rows, total } = await listOwners(world, admin, ownerQuery.parse({ page: 2 }));
    expect([rows.length, total]).toEqual([0, 1]);
  });

  test("of one locker are remembered, newest first", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = lockerNumbers;
    expect(await listLockerUses(world, { lockerNumber })).toEqual({ uses: [] });
    const student = await world.student();
    await holdLocker(world, { lockerNumber, ...student });
    await confirmLocker(world, { lockerNumber, ...student });
    expect(await listLockerUses(world, { lockerNumber })).toMatchObject({
      uses: [{ holder: { name: student.name }, endedAt: null, endKind: null }],
    });
  });
});
