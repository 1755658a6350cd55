import type { ExamBooking, StudentId } from "@seonchak/schema";
import { race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { drainHistory } from "../jobs/drain-history.ts";
import { expectClean, HOLD_MS, hold, hourly, remaining } from "./automatic-for-tests.ts";
import { changeBooking } from "./change-booking.ts";
import { confirmOwnHold } from "./decide-booking.ts";

describe("holding places", () => {
  test("takes them in every slot at once and gives them back by itself the moment its time is up", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const booking = await hold(world, programme, { from: 10, to: 12, people: 70, studentId });
    expect(booking).toMatchObject({ status: "pending", people: 70 });
    expect(booking.heldUntil).not.toBeNull();
    expect([await remaining(world, programme, 10), await remaining(world, programme, 12)]).toEqual([30, 100]);
    // A range that half-overlaps is refused whole: a full slot is never skipped.
    await expect(hold(world, programme, { from: 11, to: 13, people: 31 })).rejects.toThrow("SLOT_FULL");
    expect(await remaining(world, programme, 12)).toBe(100);
    world.passTime(HOLD_MS);
    expect(await remaining(world, programme, 10)).toBe(100);
    expect((await hold(world, programme, { from: 11, to: 13, people: 100 })).status).toBe("pending");
    await expect(confirmOwnHold(world, studentId, booking)).rejects.toThrow("HOLD_GONE");
    await expectClean(world);
  });

  test("pressing again with the same id gives the same booking, also after it was confirmed or changed", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const press = { from: 9, to: 10, people: 5, studentId, id: crypto.randomUUID() };
    const first = await hold(world, programme, press);
    expect(await hold(world, programme, press)).toEqual(first);
    expect(await remaining(world, programme, 9)).toBe(95);
    const changed = await changeBooking(world, { kind: "student", studentId }, { id: first.id, people: 6 });
    expect(await hold(world, programme, press)).toEqual(changed);
    const confirmed = await confirmOwnHold(world, studentId, first);
    expect(confirmed.status).toBe("confirmed");
    expect(await confirmOwnHold(world, studentId, first)).toEqual(confirmed);
    expect(await hold(world, programme, press)).toEqual(confirmed);
    const stranger = await world.student();
    await expect(hold(world, programme, { ...press, studentId: stranger.studentId })).rejects.toThrow("HOLD_NOT_YOURS");
    expect(await world.prisma.examBooking.count()).toBe(1);
    await expectClean(world);
  });

  test("of many who want the last places exactly as many get them as fit, and every yes confirms", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const other = await world.connect();
    const students = await world.students(60);
    const won: { studentId: StudentId; booking: ExamBooking }[] = [];
    const tally = await race(
      students.map(({ studentId }, i) => async () => {
        const from = 10 + (i % 3);
        const booking = await hold(world, programme, {
          from,
          to: from + 2,
          people: 10,
          studentId,
          through: i % 2 ? other : world,
        });
        won.push({ studentId, booking });
      }),
    );
    expect(tally.ok).toBeGreaterThanOrEqual(10);
    expect((tally.ok ?? 0) + (tally.SLOT_FULL ?? 0) + (tally.WARMING ?? 0)).toBe(60);
    const confirmed = await race(
      won.map(
        ({ studentId, booking }) =>
          () =>
            confirmOwnHold(world, studentId, booking),
      ),
    );
    expect(confirmed).toEqual({ ok: won.length });
    await drainHistory(world, programme.id);
    await expectClean(world);
  });

  test("a store that lost everything is warm again on first touch: drained holds and confirmed people count", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const booking = await hold(world, programme, { from: 10, to: 11, people: 60, studentId });
    await confirmOwnHold(world, studentId, booking);
    await hold(world, programme, { from: 10, to: 11, people: 30 });
    await drainHistory(world, programme.id);
    await world.loseRedis();
    expect(await remaining(world, programme, 10)).toBe(10);
    await expect(hold(world, programme, { from: 10, to: 11, people: 11 })).rejects.toThrow("SLOT_FULL");
    await expectClean(world);
  });
});
