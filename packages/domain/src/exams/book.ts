import { randomUUID } from "node:crypto";
import type { BookInput, ExamBooking, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, examBookingOf } from "./booking-rows.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";
import { checkWanted, slotCount } from "./range-rules.ts";

/** A student who waits for decisions on more than this many bookings of a programme has to wait for one first. */
const PENDING_MAX = 100;

/**
 * Asks for places in a programme that an administrator confirms. Takes none yet (SPECS 3), but is refused early where
 * there is no room for it now: SLOT_FULL, SLOT_CLOSED; and for every rule of the programme.
 */
export async function bookPlaces(deps: Deps, input: BookInput & { studentId: StudentId }): Promise<ExamBooking> {
  const programme = await deps.caches.programmes.byCode(deps, input.programme);
  const wanted = { start: new Date(input.start), end: new Date(input.end), people: input.people };
  const now = deps.clock.now();
  checkWanted(programme, wanted, now);
  await checkRoom(deps, programme, wanted);
  const [row] = await deps.prisma.$queryRaw<BookingRow[]>`
    INSERT INTO exam_bookings (id, programme_id, student_id, name, starts_at, ends_at, people, status, created_at)
    SELECT ${randomUUID()}::uuid, ${programme.id}::uuid, s.id, ${input.name}, ${wanted.start}::timestamptz,
           ${wanted.end}::timestamptz, ${input.people}::int, 'pending', ${now}::timestamptz
    FROM students s
    WHERE s.id = ${input.studentId}::uuid AND s.removed_at IS NULL
      AND (SELECT count(*) FROM exam_bookings b WHERE b.student_id = s.id AND b.programme_id = ${programme.id}::uuid
           AND b.status = 'pending') < ${PENDING_MAX}::int
    FOR KEY SHARE OF s
    RETURNING ${BOOKING_COLUMNS}`;
  if (!row) throw new Refusal("TOO_MANY_REQUESTS");
  return examBookingOf(row, programme, deps.clock.now());
}

type Room = { covered: number; closed: number; short: number };

/** Whether there is room at this moment; says nothing of the next one, in which only a confirmation takes places. */
export async function checkRoom({ prisma }: Deps, programme: Programme, wanted: Wanted): Promise<void> {
  const [room] = await prisma.$queryRaw<Room[]>`
    SELECT count(*)::int AS covered, count(*) FILTER (WHERE is_closed)::int AS closed,
           count(*) FILTER (WHERE confirmed_count + ${wanted.people}::int > capacity)::int AS short
    FROM exam_slots
    WHERE programme_id = ${programme.id}::uuid
      AND starts_at >= ${wanted.start}::timestamptz AND starts_at < ${wanted.end}::timestamptz`;
  invariant(room !== undefined, "an aggregate has one row");
  if (room.closed > 0 || room.covered !== slotCount(programme, wanted)) throw new Refusal("SLOT_CLOSED");
  if (room.short > 0) throw new Refusal("SLOT_FULL");
}
