import type { EventId, PoolId } from "@seonchak/schema";
import { poolId } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { race } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { CONSOLE } from "../audit/audit.ts";
import { placeHold } from "../hold-engine/hold-engine.ts";
import { drainHistory } from "../jobs/drain-history.ts";
import { settleConfirmingHolds } from "../jobs/reconcile-pools.ts";
import { COUNCIL, expectClean, hold, hourly, remaining, tomorrowAt } from "./automatic-for-tests.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { changeBooking } from "./change-booking.ts";
import { confirmBooking, confirmOwnHold, rejectBooking } from "./decide-booking.ts";
import { examEvent } from "./exam-event.ts";
import { pauseProgramme } from "./run-programmes.ts";
import { setSlots } from "./set-slots.ts";

describe("changing", () => {
  test("exchanges held places in one step, keeps the deadline, and keeps the old ones where the new do not fit", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const mine = { kind: "student", studentId } as const;
    const booking = await hold(world, programme, { from: 10, to: 12, people: 60, studentId });
    await hold(world, programme, { from: 13, to: 14, people: 80 });
    world.passTime(10_000);
    const moved = await changeBooking(world, mine, {
      id: booking.id,
      start: tomorrowAt(world, 11),
      end: tomorrowAt(world, 13),
      people: 90,
    });
    expect(moved).toMatchObject({ people: 90, heldUntil: booking.heldUntil });
    expect(await Promise.all([10, 11, 12].map((hour) => remaining(world, programme, hour)))).toEqual([100, 10, 10]);
    await expect(changeBooking(world, mine, { id: booking.id, end: tomorrowAt(world, 14) })).rejects.toThrow(
      "SLOT_FULL",
    );
    expect(await remaining(world, programme, 12)).toBe(10);
    expect(await confirmOwnHold(world, studentId, booking)).toMatchObject({ people: 90, status: "confirmed" });
    await expect(changeBooking(world, mine, { id: booking.id, people: 1 })).rejects.toThrow("NOT_PENDING");
    await expectClean(world);
  });

  test("an administrator's increase takes no place that a student holds", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const owner = await world.student();
    const booking = await hold(world, programme, { from: 10, to: 11, people: 40, studentId: owner.studentId });
    await confirmOwnHold(world, owner.studentId, booking);
    const holder = await world.student();
    const held = await hold(world, programme, { from: 10, to: 12, people: 50, studentId: holder.studentId });
    await expect(changeBooking(world, COUNCIL, { id: booking.id, people: 51 })).rejects.toThrow("SLOT_FULL");
    expect(await changeBooking(world, COUNCIL, { id: booking.id, people: 50 })).toMatchObject({ people: 50 });
    expect((await confirmOwnHold(world, holder.studentId, held)).status).toBe("confirmed");
    // While its student chooses more, the booking grows all the same.
    const more = await hold(world, programme, { from: 20, to: 21, people: 1, studentId: owner.studentId });
    expect(await changeBooking(world, COUNCIL, { id: booking.id, end: tomorrowAt(world, 12) })).toMatchObject({
      people: 50,
    });
    expect((await confirmOwnHold(world, owner.studentId, more)).status).toBe("confirmed");
    await changeBooking(world, COUNCIL, { id: booking.id, end: tomorrowAt(world, 11) });
    // Moved to where there is room, fewer, and away: what it had is free at once.
    await changeBooking(world, COUNCIL, {
      id: booking.id,
      start: tomorrowAt(world, 15),
      end: tomorrowAt(world, 16),
      people: 20,
    });
    expect(await Promise.all([10, 15].map((hour) => remaining(world, programme, hour)))).toEqual([50, 80]);
    await changeBooking(world, COUNCIL, { id: booking.id, people: 5 });
    await cancelBooking(world, COUNCIL, booking);
    expect(await remaining(world, programme, 15)).toBe(100);
    await expectClean(world);
  });

  test("two administrators who move two bookings into one slot at once: one does, every time", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const other = await world.connect();
    for (let round = 0; round < 20; round++) {
      const bookings = [];
      for (const from of [8, 9]) {
        const { studentId } = await world.student();
        const booking = await hold(world, programme, { from, to: from + 1, people: 60, studentId });
        bookings.push(await confirmOwnHold(world, studentId, booking));
      }
      const into = { start: tomorrowAt(world, 20), end: tomorrowAt(world, 21) };
      const tally = await race(
        bookings.map(
          ({ id }, i) =>
            () =>
              changeBooking(i === 0 ? world : other, COUNCIL, { id, ...into }),
        ),
      );
      expect(tally).toEqual({ ok: 1, SLOT_FULL: 1 });
      for (const { id } of bookings) await cancelBooking(world, COUNCIL, { id });
    }
    await expectClean(world);
  });
});

describe("deciding", () => {
  test("giving up, cancelling and rejecting free the held places at once", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const { studentId } = await world.student();
    const given = await hold(world, programme, { from: 10, to: 11, people: 100, studentId });
    expect((await cancelBooking(world, { kind: "student", studentId }, given)).status).toBe("cancelled");
    const rejected = await hold(world, programme, { from: 10, to: 11, people: 100 });
    expect((await rejectBooking(world, CONSOLE, rejected)).status).toBe("rejected");
    const kept = await hold(world, programme, { from: 10, to: 11, people: 100 });
    expect((await confirmBooking(world, CONSOLE, kept)).status).toBe("confirmed");
    await expect(confirmBooking(world, CONSOLE, rejected)).rejects.toThrow("NOT_PENDING");
    await drainHistory(world, programme.id);
    await expectClean(world);
  });

  test("confirming against giving up, from two connections: one answer, and the places agree with it", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const other = await world.connect();
    for (const who of ["student", "council"] as const) {
      for (let round = 0; round < 10; round++) {
        const { studentId } = await world.student();
        const booking = await hold(world, programme, { from: 10, to: 12, people: 3, studentId });
        const changer = who === "student" ? ({ kind: "student", studentId } as const) : COUNCIL;
        const results = await Promise.allSettled([
          confirmOwnHold(world, studentId, booking),
          cancelBooking(other, changer, booking),
        ]);
        const row = await world.prisma.examBooking.findUniqueOrThrow({ where: { id: booking.id } });
        if (results[1].status === "fulfilled") expect(row.status).toBe("cancelled");
        else expect(row.status).toBe("confirmed");
      }
    }
    await settleConfirmingHolds(world, examEvent(programme.id), 0);
    await drainHistory(world, programme.id);
    await expectClean(world);
  });
});

describe("what administrators change under live holds", () => {
  test("closing a slot ends the holds on it, and a pause is in force at once: nothing new, what is held confirms", async () => {
    const { world, programme } = await hourly();
    await using _ = world;
    const [one, two] = await world.students(2);
    if (!one || !two) throw new Error("two students are needed");
    const closing = await hold(world, programme, { from: 10, to: 12, people: 5, ...one });
    const staying = await hold(world, programme, { from: 12, to: 13, people: 5, ...two });
    const programmeId = programme.id;
    const range = { programmeId, start: tomorrowAt(world, 11), end: tomorrowAt(world, 12) };
    await setSlots(world, CONSOLE, { ...range, isClosed: true });
    await expect(confirmOwnHold(world, one.studentId, closing)).rejects.toThrow("NOT_PENDING");
    await expect(hold(world, programme, { from: 11, to: 12, people: 1 })).rejects.toThrow("SLOT_CLOSED");
    await pauseProgramme(world, CONSOLE, { programmeId, noticeKo: "", noticeEn: "" });
    // Another process, whose memory of the programme is a second old.
    const claims = [{ poolId: await firstSlot(world, programmeId), units: 1 }];
    const request = { holdId: world.newHoldId(), studentId: one.studentId, cohort: null, claims };
    expect(await placeHold(world, examEvent(programmeId), request)).toEqual({ word: "PAUSED" });
    expect((await confirmOwnHold(world, two.studentId, staying)).status).toBe("confirmed");
    await expectClean(world);
  });
});

async function firstSlot(world: World, programmeId: EventId): Promise<PoolId> {
  return poolId.parse((await world.prisma.examSlot.findFirstOrThrow({ where: { programmeId } })).id);
}
