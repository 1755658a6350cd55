import { createWorld, race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { confirmLocker, releaseLocker } from "./confirm-locker.ts";
import { holdLocker, releaseHold } from "./hold-locker.ts";
import { listLockers } from "./list-lockers.ts";

describe("holding", () => {
  for (const n of [10, 50, 200]) {
    test(`of ${n} students racing for one locker one holds it, confirms it, and it is free for the next round`, async () => {
      await using world = await createWorld();
      const { lockerNumbers } = await world.round({ lockers: 1 });
      const [lockerNumber = 0] = lockerNumbers;
      const students = await world.students(n);
      for (let round = 0; round < 3; round++) {
        const yes: typeof students = [];
        const tally = await race(
          students.map((student) => async () => {
            await holdLocker(world, { lockerNumber, ...student });
            yes.push(student);
          }),
        );
        expect(tally).toEqual({ ok: 1, LOCKER_HELD: n - 1 });
        const [winner] = yes;
        if (!winner) throw new Error("nobody won");
        await confirmLocker(world, { lockerNumber, ...winner });
        expect((await listLockers(world, { studentId: winner.studentId })).mine?.locker?.locker.lockerNumber).toBe(
          lockerNumber,
        );
        await releaseLocker(world, { lockerNumber, ...winner });
      }
    });
  }

  test("a release while others hammer hold never gives two live yeses", async () => {
    await using world = await createWorld();
    const other = await world.connect();
    const { lockerNumbers } = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = lockerNumbers;
    const students = await world.students(21);
    const [owner, ...others] = students;
    if (!owner) throw new Error("no owner");
    for (let round = 0; round < 10; round++) {
      const first = await holdLocker(world, { lockerNumber, ...owner });
      expect(first.isNew).toBe(true);
      const tally = await race([
        () => releaseHold(world, { lockerNumber, ...owner }),
        ...others.map((student, i) => () => holdLocker(i % 2 ? world : other, { lockerNumber, ...student })),
      ]);
      expect((tally.ok ?? 0) + (tally.LOCKER_HELD ?? 0)).toBe(21);
      expect(tally.ok).toBeLessThanOrEqual(2);
      const live = await Promise.all(students.map(async (student) => (await listLockers(world, student)).mine?.hold));
      const holders = live.filter((hold) => hold !== null);
      expect(holders.length).toBe((tally.ok ?? 0) - 1);
      for (const student of students) await releaseHold(world, { lockerNumber, ...student }).catch(() => {});
    }
  });

  test("pressing again gives the same hold, with the same id and with a new one", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 2 });
    const [lockerNumber = 0, another = 0] = lockerNumbers;
    const student = await world.student();
    const holdId = world.newHoldId();
    const first = await holdLocker(world, { lockerNumber, holdId, ...student });
    expect(first).toMatchObject({ holdId, isNew: true, expiresIn: 900 });
    expect(await holdLocker(world, { lockerNumber, holdId, ...student })).toMatchObject({
      holdId,
      isNew: false,
      expiresAt: first.expiresAt,
    });
    expect(await holdLocker(world, { lockerNumber, holdId: world.newHoldId(), ...student })).toMatchObject({
      holdId,
      isNew: false,
    });
    await expect(holdLocker(world, { lockerNumber: another, ...student })).rejects.toMatchObject({
      reason: "HOLDS_ANOTHER",
    });
  });

  test("another student's hold id is refused and shows nothing; an ended id never holds again", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 2 });
    const [lockerNumber = 0, another = 0] = lockerNumbers;
    const [minji, seojun] = await world.students(2);
    if (!minji || !seojun) throw new Error("two students are needed");
    const holdId = world.newHoldId();
    await holdLocker(world, { lockerNumber, holdId, ...minji });
    await expect(holdLocker(world, { lockerNumber: another, holdId, ...seojun })).rejects.toMatchObject({
      reason: "HOLD_NOT_YOURS",
      details: {},
    });
    await expect(confirmLocker(world, { lockerNumber, holdId, ...seojun })).rejects.toMatchObject({
      reason: "HOLD_NOT_YOURS",
    });
    await expect(releaseHold(world, { lockerNumber, holdId, ...seojun })).rejects.toMatchObject({
      reason: "HOLD_NOT_YOURS",
    });
    await releaseHold(world, { lockerNumber, holdId, ...minji });
    await expect(holdLocker(world, { lockerNumber, holdId, ...minji })).rejects.toMatchObject({ reason: "HOLD_GONE" });
    await expect(releaseHold(world, { lockerNumber, ...minji })).rejects.toMatchObject({
      reason: "NOTHING_TO_RELEASE",
    });
  });

  test("the millisecond a hold expires the locker is free for others and its holder is free for another, with no worker", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 2, holdMs: 5_000 });
    const [lockerNumber = 0, another = 0] = lockerNumbers;
    const [minji, seojun] = await world.students(2);
    if (!minji || !seojun) throw new Error("two students are needed");
    await holdLocker(world, { lockerNumber, ...minji });
    await expect(holdLocker(world, { lockerNumber, ...seojun })).rejects.toMatchObject({ reason: "LOCKER_HELD" });
    world.passTime(5_000);
    expect((await listLockers(world, { studentId: null })).lockers[0]).toMatchObject({
      status: "free",
      heldUntil: null,
    });
    await expect(confirmLocker(world, { lockerNumber, ...minji })).rejects.toMatchObject({ reason: "HOLD_GONE" });
    expect(await holdLocker(world, { lockerNumber: another, ...minji })).toMatchObject({ isNew: true });
    expect(await holdLocker(world, { lockerNumber, ...seojun })).toMatchObject({ isNew: true });
  });

  test("a student who owns a locker and spams holds changes nothing for the others", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 2 });
    const [owned = 0, wanted = 0] = lockerNumbers;
    const [owner, honest] = await world.students(2);
    if (!owner || !honest) throw new Error("two students are needed");
    await holdLocker(world, { lockerNumber: owned, ...owner });
    await confirmLocker(world, { lockerNumber: owned, ...owner });
    const spam = Array.from({ length: 40 }, () => () => holdLocker(world, { lockerNumber: wanted, ...owner }));
    const tally = await race([
      ...spam.slice(0, 20),
      () => holdLocker(world, { lockerNumber: wanted, ...honest }),
      ...spam.slice(20),
    ]);
    expect(tally).toEqual({ ok: 1, OWNS_ANOTHER: 40 });
  });

  test("a spammer is slowed down alone: a burst of 60, then 10 a second", async () => {
    await using world = await createWorld({ limitFactor: 1 });
    const { lockerNumbers } = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = lockerNumbers;
    const [spammer, honest] = await world.students(2);
    if (!spammer || !honest) throw new Error("two students are needed");
    await holdLocker(world, { lockerNumber, ...honest });
    const tally = await race(Array.from({ length: 80 }, () => () => holdLocker(world, { lockerNumber, ...spammer })));
    expect(tally.LOCKER_HELD).toBeGreaterThanOrEqual(60);
    expect(tally.TOO_MANY_REQUESTS).toBeGreaterThan(0);
    expect(await holdLocker(world, { lockerNumber, ...honest })).toMatchObject({ isNew: false });
    world.passTime(1_000);
    await expect(holdLocker(world, { lockerNumber, ...spammer })).rejects.toMatchObject({ reason: "LOCKER_HELD" });
  });

  test("after three holds that came to nothing the student pauses for a minute", async () => {
    await using world = await createWorld({ limitFactor: 1 });
    const { lockerNumbers } = await world.round({ lockers: 1 });
    const [lockerNumber = 0] = lockerNumbers;
    const student = await world.student();
    for (let i = 0; i < 3; i++) {
      await holdLocker(world, { lockerNumber, ...student });
      await releaseHold(world, { lockerNumber, ...student });
    }
    await expect(holdLocker(world, { lockerNumber, ...student })).rejects.toMatchObject({ reason: "COOLING_DOWN" });
    world.passTime(60_000);
    expect(await holdLocker(world, { lockerNumber, ...student })).toMatchObject({ isNew: true });
  });
});

describe("the window", () => {
  test("holds are refused before opening, with the time that is left, and after closing; a timely hold may be confirmed", async () => {
    await using world = await createWorld();
    const { lockerNumbers } = await world.round({ lockers: 1, opensInMs: 10_000, closesInMs: 60_000, holdMs: 30_000 });
    const [lockerNumber = 0] = lockerNumbers;
    const [minji, seojun] = await world.students(2);
    if (!minji || !seojun) throw new Error("two students are needed");
    const early = holdLocker(world, { lockerNumber, ...minji });
    await expect(early).rejects.toMatchObject({ reason: "ROUND_NOT_OPEN" });
    await expect(early).rejects.toHaveProperty("details.retryAfterMs");
    world.passTime(50_000);
    await holdLocker(world, { lockerNumber, ...minji });
    world.passTime(10_000);
    await expect(holdLocker(world, { lockerNumber, ...seojun })).rejects.toMatchObject({ reason: "ROUND_CLOSED" });
    expect((await confirmLocker(world, { lockerNumber, ...minji })).locker.locker.lockerNumber).toBe(lockerNumber);
  });

  test("unknown lockers are refused as such", async () => {
    await using world = await createWorld();
    await world.round({ lockers: 1 });
    await expect(holdLocker(world, { lockerNumber: 999_999, ...(await world.student()) })).rejects.toMatchObject({
      reason: "LOCKER_NOT_FOUND",
    });
  });
});
