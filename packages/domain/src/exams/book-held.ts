import { randomUUID } from "node:crypto";
import type { BookingId, ExamBooking, HoldId, StudentId } from "@seonchak/schema";
import { holdId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { endHold } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, examBookingOf } from "./booking-rows.ts";
import { examEvent } from "./exam-event.ts";
import { claimsOf, placeBookingHold, refusalOfPlaces } from "./hold-places.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";

/** What a student asks for, checked against the programme's rules. */
export type AskedBooking = { id: BookingId | undefined; studentId: StudentId; name: string; wanted: Wanted };

/**
 * Holds the places of every slot of the range, or of none, for the programme's hold time, and writes the booking that
 * waits for its student to confirm. The booking's id is its first hold's, so that pressing again gives the same booking.
 * Who finds no room has cost one round trip to Redis, and Postgres nothing.
 */
export async function bookHeld(deps: Deps, programme: Programme, asked: AskedBooking): Promise<ExamBooking> {
  const { id, studentId, wanted } = asked;
  const claims = await claimsOf(deps, programme, wanted);
  const wantedId = holdId.parse(id ?? randomUUID());
  const reply = await placeBookingHold(deps, programme, { holdId: wantedId, studentId, claims });
  if (reply.word === "HELD" || reply.word === "STANDING") {
    const held = { holdId: reply.holdId, until: new Date(reply.expiresAtMs) };
    const write = () => writeBooking(deps, programme, { asked, held });
    return reply.word === "STANDING"
      ? write()
      : orGiveBack(deps, { programme, held: held.holdId }, () => fresh(write()));
  }
  // The same press, a while ago: the hold is over, was replaced, or is being confirmed.
  const isRepeat = reply.word === "ENDED" || reply.word === "CONFIRMING";
  const made = isRepeat && id ? await readOwn(deps, programme, { id, studentId }) : undefined;
  if (made) return examBookingOf(made, programme, deps.clock.now());
  throw refusalOfPlaces(reply);
}

/** A hold that Redis has just begun is of no booking that is over: its id was used so long ago that Redis forgot it. */
async function fresh(written: Promise<ExamBooking>): Promise<ExamBooking> {
  const booking = await written;
  if (booking.status !== "pending") throw new Refusal("ID_REUSED");
  return booking;
}

/** Places without a booking would block others until their time is up. Those of a booking after all are left to it. */
export async function orGiveBack<Made>(
  deps: Deps,
  { programme, held }: { programme: Programme; held: HoldId },
  make: () => Promise<Made>,
): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    const ref = { holdId: held, studentId: null, poolId: null };
    const booked = { holdId: held, programmeId: programme.id, status: "pending", heldUntil: { gt: deps.clock.now() } };
    const isBooked = await deps.prisma.examBooking.count({ where: booked }).catch(() => 0);
    if (isBooked === 0) await endHold(deps, examEvent(programme.id), { ...ref, how: "withdrawn" }).catch(() => {});
    throw error;
  }
}

type Held = { asked: AskedBooking; held: { holdId: HoldId; until: Date } };

async function writeBooking(deps: Deps, programme: Programme, { asked, held }: Held): Promise<ExamBooking> {
  const now = deps.clock.now();
  const { studentId, name, wanted } = asked;
  await deps.prisma.$executeRaw`
    INSERT INTO exam_bookings
      (id, programme_id, student_id, hold_id, held_until, name, starts_at, ends_at, people, status, created_at)
    SELECT ${held.holdId}::uuid, ${programme.id}::uuid, s.id, ${held.holdId}::uuid, ${held.until}::timestamptz, ${name},
           ${wanted.start}::timestamptz, ${wanted.end}::timestamptz, ${wanted.people}::int, 'pending', ${now}::timestamptz
    FROM students s WHERE s.id = ${studentId}::uuid AND s.removed_at IS NULL
    FOR KEY SHARE OF s
    ON CONFLICT DO NOTHING`;
  const [row] = await deps.prisma.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings
    WHERE hold_id = ${held.holdId}::uuid AND student_id = ${studentId}::uuid AND programme_id = ${programme.id}::uuid`;
  if (row) return examBookingOf(row, programme, now);
  // Somebody's booking of another programme has this id; or the account was removed in this moment.
  const isUsed = await deps.prisma.examBooking.count({ where: { id: held.holdId } });
  throw new Refusal(isUsed > 0 ? "ID_REUSED" : "SESSION_ENDED");
}

type Own = { id: BookingId; studentId: StudentId };

async function readOwn(
  { prisma }: Deps,
  programme: Programme,
  { id, studentId }: Own,
): Promise<BookingRow | undefined> {
  const [row] = await prisma.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings
    WHERE id = ${id}::uuid AND student_id = ${studentId}::uuid AND programme_id = ${programme.id}::uuid`;
  return row;
}
