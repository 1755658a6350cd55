import type { Tx } from "@seonchak/prisma";
import type { StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS } from "./booking-rows.ts";
import { rangeOf } from "./lock-booking.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";
import { settleRanges } from "./settle-slots.ts";

/** `peopleCount`: of the confirmed ones, whose places come back. */
export type StandingBookings = { bookingCount: number; peopleCount: number };

/** What a student has of exam places whose time is not over: bookings that wait, holds that run, and confirmed ones. */
export async function countStandingBookings(tx: Tx, studentId: StudentId, now: Date): Promise<StandingBookings> {
  const [counts] = await tx.$queryRaw<StandingBookings[]>`
    SELECT count(*)::int AS "bookingCount", coalesce(sum(people) FILTER (WHERE status = 'confirmed'), 0)::int AS "peopleCount"
    FROM exam_bookings
    WHERE student_id = ${studentId}::uuid AND ends_at > ${now}::timestamptz
      AND (status = 'confirmed' OR status = 'pending' AND (held_until IS NULL OR held_until > ${now}::timestamptz))`;
  return counts ?? { bookingCount: 0, peopleCount: 0 };
}

type GivingUp = { studentId: StudentId; now: Date; programmeOf: (id: string) => Programme };

/**
 * Cancels what a student has and gives the places of confirmed bookings back, in the transaction that removes the student
 * and has locked their row. Bookings are locked by programme and start, so that their slots come in time order. What was
 * pending is cancelled whatever its clock says: it may be under confirmation. Tell Redis with `settleGivenUp`.
 */
export async function giveUpBookings(tx: Tx, { studentId, now, programmeOf }: GivingUp): Promise<BookingRow[]> {
  const rows = await tx.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings
    WHERE student_id = ${studentId}::uuid
      AND (status = 'pending' OR status = 'confirmed' AND ends_at > ${now}::timestamptz)
    ORDER BY programme_id, starts_at, id
    FOR NO KEY UPDATE`;
  // A booking that was moved while we waited for it comes in its old place.
  for (const row of rows.sort(inSlotOrder))
    if (row.status === "confirmed")
      await movePlaces(tx, programmeOf(row.programme_id), { take: null, give: rangeOf(row) });
  await tx.$executeRaw`
    UPDATE exam_bookings SET status = 'cancelled', decided_at = ${now}::timestamptz, version = version + 1
    WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[])`;
  return rows;
}

function inSlotOrder(a: BookingRow, b: BookingRow): number {
  if (a.programme_id !== b.programme_id) return a.programme_id < b.programme_id ? -1 : 1;
  return a.starts_at.getTime() - b.starts_at.getTime();
}

/**
 * Takes the names off all bookings that a student ever made; one that still waits can be nobody's and is cancelled. Refuses
 * ACCOUNT_IN_USE while something stands; asked under locks, so that a confirmation in this moment counts.
 */
export async function eraseBookings(tx: Tx, studentId: StudentId, now: Date): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM exam_bookings WHERE student_id = ${studentId}::uuid ORDER BY programme_id, starts_at, id FOR NO KEY UPDATE`;
  const { bookingCount } = await countStandingBookings(tx, studentId, now);
  if (bookingCount > 0) throw new Refusal("ACCOUNT_IN_USE");
  await tx.$executeRaw`
    UPDATE exam_bookings
    SET name = '', version = version + 1,
        decided_at = CASE WHEN status = 'pending' THEN ${now}::timestamptz ELSE decided_at END,
        status = CASE WHEN status = 'pending' THEN 'cancelled' ELSE status END
    WHERE student_id = ${studentId}::uuid`;
}

/** Tells Redis the slots whose places came back. */
export async function settleGivenUp(
  deps: Deps,
  rows: BookingRow[],
  programmeOf: (id: string) => Programme,
): Promise<void> {
  const confirmed = rows.filter(({ status }) => status === "confirmed");
  for (const id of new Set(confirmed.map((row) => row.programme_id))) {
    const ranges = confirmed.filter((row) => row.programme_id === id).map(rangeOf);
    await settleRanges(deps, programmeOf(id), ranges);
  }
}
