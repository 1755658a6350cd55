import { Prisma } from "@seonchak/prisma";
import type { BookingId, ExamBooking, MyBookingsQuery, StudentId } from "@seonchak/schema";
import type { Identity } from "../accounts/identity.ts";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, examBookingOf } from "./booking-rows.ts";
import { addDays, midnightOfDay } from "./seoul-time.ts";

/** One booking: a student's own, any for an administrator. BOOKING_NOT_FOUND when absent, BOOKING_NOT_YOURS (SPECS 3). */
export async function readBooking(deps: Deps, who: Identity, { id }: { id: BookingId }): Promise<ExamBooking> {
  const [row] = await deps.prisma.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE id = ${id}::uuid`;
  if (!row) throw new Refusal("BOOKING_NOT_FOUND");
  if (who.kind === "student" && row.student_id !== who.studentId) throw new Refusal("BOOKING_NOT_YOURS");
  const programmeOf = await deps.caches.programmes.byIds(deps);
  return examBookingOf(row, programmeOf(row.programme_id), deps.clock.now());
}

/** The student's bookings that touch the days asked for, both included, paged; the next ones first, past ones last. */
export async function listMyBookings(deps: Deps, studentId: StudentId, query: MyBookingsQuery) {
  const { page, pageSize, scope } = query;
  const where = Prisma.sql`student_id = ${studentId}::uuid ${await narrowed(deps, query)}`;
  const [rows, [counted]] = await Promise.all([
    deps.prisma.$queryRaw<BookingRow[]>`
      SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE ${where}
      ORDER BY ${scope === undefined ? Prisma.sql`starts_at, id` : orders[scope]} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    deps.prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM exam_bookings WHERE ${where}`,
  ]);
  invariant(counted !== undefined, "an aggregate has one row");
  const programmeOf = await deps.caches.programmes.byIds(deps);
  return {
    rows: rows.map((row) => examBookingOf(row, programmeOf(row.programme_id), deps.clock.now())),
    total: counted.total,
    page,
    pageSize,
  };
}

/** A live hold ends soonest, whenever its exam is. */
const orders = {
  coming: Prisma.sql`held_until IS NULL OR status <> 'pending', starts_at, id`,
  past: Prisma.sql`starts_at DESC, id`,
};

/** What still lies ahead of its student, by comparison: decided or not, until its end; a hold until its clock. */
function isComing(now: Date): Prisma.Sql {
  return Prisma.sql`ends_at > ${now}::timestamptz AND (status = 'confirmed'
    OR status = 'pending' AND (held_until IS NULL OR held_until > ${now}::timestamptz))`;
}

async function narrowed(deps: Deps, { programme, from, to, scope }: MyBookingsQuery): Promise<Prisma.Sql> {
  const parts = [Prisma.empty];
  if (programme) {
    const { id } = await deps.caches.programmes.byCode(deps, programme);
    parts.push(Prisma.sql`AND programme_id = ${id}::uuid`);
  }
  // What crosses the edge of the days asked for is counted.
  if (from) parts.push(Prisma.sql`AND ends_at > ${midnightOfDay(from)}::timestamptz`);
  if (to) parts.push(Prisma.sql`AND starts_at < ${addDays(midnightOfDay(to), 1)}::timestamptz`);
  if (scope === "coming") parts.push(Prisma.sql`AND ${isComing(deps.clock.now())}`);
  if (scope === "past") parts.push(Prisma.sql`AND NOT (${isComing(deps.clock.now())})`);
  return Prisma.join(parts, " ");
}
