import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import type { BookInput, ExamBooking, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import type { AskedBooking } from "./book-held.ts";
import { bookHeld } from "./book-held.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, examBookingOf } from "./booking-rows.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";
import { checkWanted, slotCount } from "./range-rules.ts";

/** A student who waits for decisions on more than this many bookings of a programme has to wait for one first. */
const PENDING_MAX = 100;

/**
 * Asks for places. Where an administrator confirms it takes none yet; in an automatic programme it holds them (SPECS 3).
 * Refuses PROGRAMME_PAUSED, SLOT_FULL, SLOT_CLOSED, and every rule of the programme by its own reason. With the id of a
 * booking that is there already the answer is that booking.
 */
export async function bookPlaces(deps: Deps, input: BookInput & { studentId: StudentId }): Promise<ExamBooking> {
  const programme = await deps.caches.programmes.byCode(deps, input.programme);
  const { id, studentId, name, people } = input;
  const asked = { id, studentId, name, wanted: { start: new Date(input.start), end: new Date(input.end), people } };
  const refusal = whyNot(programme, asked.wanted, deps.clock.now());
  // Where places are held Redis knows who presses again, unless it is not asked at all.
  const made = programme.approval === "manual" || refusal ? await findRepeated(deps, programme, asked) : null;
  if (made) return examBookingOf(made, programme, deps.clock.now());
  if (refusal) throw refusal;
  return programme.approval === "automatic" ? bookHeld(deps, programme, asked) : askForPlaces(deps, programme, asked);
}

/** Why nobody can book this now, whatever room there is. */
function whyNot(programme: Programme, wanted: Wanted, now: Date): Refusal | null {
  if (programme.pausedAt) return new Refusal("PROGRAMME_PAUSED");
  try {
    checkWanted(programme, wanted, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function askForPlaces(deps: Deps, programme: Programme, asked: AskedBooking): Promise<ExamBooking> {
  const { id = randomUUID(), studentId, name, wanted } = asked;
  const now = deps.clock.now();
  await checkRoom(deps, programme, wanted);
  const [row] = await deps.prisma.$queryRaw<BookingRow[]>`
    INSERT INTO exam_bookings (id, programme_id, student_id, name, starts_at, ends_at, people, status, created_at)
    SELECT ${id}::uuid, ${programme.id}::uuid, s.id, ${name}, ${wanted.start}::timestamptz,
           ${wanted.end}::timestamptz, ${wanted.people}::int, 'pending', ${now}::timestamptz
    FROM students s
    WHERE s.id = ${studentId}::uuid AND s.removed_at IS NULL
      AND (SELECT count(*) FROM exam_bookings b WHERE b.student_id = s.id AND b.programme_id = ${programme.id}::uuid
           AND b.status = 'pending') < ${PENDING_MAX}::int
    FOR KEY SHARE OF s
    ON CONFLICT DO NOTHING
    RETURNING ${BOOKING_COLUMNS}`;
  // The same press on another connection was faster, or too many wait for a decision.
  const made = row ?? (await findRepeated(deps, programme, asked));
  if (made) return examBookingOf(made, programme, now);
  const isThere = await deps.prisma.student.count({ where: { id: studentId, removedAt: null } });
  throw new Refusal(isThere > 0 ? "TOO_MANY_REQUESTS" : "SESSION_ENDED");
}

/** The booking that this very press made before. Refuses ID_REUSED when its id stands for something else. */
async function findRepeated(
  { prisma }: Deps,
  programme: Programme,
  { id, studentId, name, wanted }: AskedBooking,
): Promise<BookingRow | null> {
  if (!id) return null;
  const [row] = await prisma.$queryRaw<(BookingRow & { is_same: boolean })[]>`
    SELECT ${BOOKING_COLUMNS},
           student_id = ${studentId}::uuid AND programme_id = ${programme.id}::uuid AND (version > 1 OR name = ${name} AND people = ${wanted.people}::int
             AND starts_at = ${wanted.start}::timestamptz AND ends_at = ${wanted.end}::timestamptz) AS is_same
    FROM exam_bookings WHERE id = ${id}::uuid`;
  if (row && !row.is_same) throw new Refusal("ID_REUSED");
  return row ?? null;
}

type Room = { covered: number; closed: number; short: number };

/** Whether there is room at this moment; says nothing of the next one, in which only a confirmation takes places. */
export async function checkRoom({ prisma }: { prisma: Tx }, programme: Programme, wanted: Wanted): Promise<void> {
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
