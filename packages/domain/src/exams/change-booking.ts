import type { Tx } from "@seonchak/prisma";
import type { BookingId, ChangeBookingInput, ExamBooking, StudentId } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, bookingFacts, examBookingOf } from "./booking-rows.ts";
import { lockBooking, rangeOf, setStatus, targetOf } from "./decide-booking.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";
import { checkWanted } from "./range-rules.ts";

/** Who changes a booking: its student while it is pending, an administrator always. */
export type Changer = { kind: "student"; studentId: StudentId } | { kind: "council"; actor: CouncilActor };

/**
 * Changes name, range or people. Of a confirmed one the new places are taken and the old given back in one transaction,
 * or nothing changes (SPECS 3). Refuses BOOKING_NOT_YOURS, NOT_PENDING, EDITED_ELSEWHERE, and as booking does.
 */
export async function changeBooking(deps: Deps, changer: Changer, input: ChangeBookingInput): Promise<ExamBooking> {
  const { id, version, name, start, end, people } = input;
  if (name === undefined && start === undefined && end === undefined && people === undefined)
    throw new Refusal("BAD_INPUT", { fieldRule: "bookingChange" });
  const programmeOf = await deps.caches.programmes.byIds(deps);
  return deps.prisma.$transaction(async (tx) => {
    const before = await lockBooking(tx, id);
    assertMayChange(before, changer);
    if (version !== undefined && version !== before.version) throw new Refusal("EDITED_ELSEWHERE");
    const programme = programmeOf(before.programme_id);
    const wanted = {
      start: start === undefined ? before.starts_at : new Date(start),
      end: end === undefined ? before.ends_at : new Date(end),
      people: people ?? before.people,
    };
    checkWanted(programme, wanted, deps.clock.now());
    if (before.status === "confirmed") await movePlaces(tx, programme, { take: wanted, give: rangeOf(before) });
    const [after] = await tx.$queryRaw<[BookingRow]>`
      UPDATE exam_bookings
      SET name = ${name ?? before.name}, starts_at = ${wanted.start}::timestamptz, ends_at = ${wanted.end}::timestamptz,
          people = ${wanted.people}::int, version = version + 1
      WHERE id = ${id}::uuid RETURNING ${BOOKING_COLUMNS}`;
    await recordChange(tx, changer, { programme, before, after });
    return examBookingOf(after, programme, deps.clock.now());
  });
}

/** Gives the booking up, for good; a confirmed one gives its places back. Cancelling again is a yes. */
export async function cancelBooking(deps: Deps, changer: Changer, { id }: { id: BookingId }): Promise<ExamBooking> {
  const programmeOf = await deps.caches.programmes.byIds(deps);
  return deps.prisma.$transaction(async (tx) => {
    const before = await lockBooking(tx, id);
    const programme = programmeOf(before.programme_id);
    assertOwn(before, changer);
    if (before.status === "cancelled") return examBookingOf(before, programme, deps.clock.now());
    assertMayChange(before, changer);
    if (before.status === "confirmed") await movePlaces(tx, programme, { take: null, give: rangeOf(before) });
    const after = await setStatus(tx, { id, status: "cancelled", now: deps.clock.now() });
    await recordChange(tx, changer, { programme, before, after });
    return examBookingOf(after, programme, deps.clock.now());
  });
}

function assertOwn(booking: BookingRow, changer: Changer): void {
  if (changer.kind === "council") assertManager(changer.actor);
  if (changer.kind === "student" && booking.student_id !== changer.studentId) throw new Refusal("BOOKING_NOT_YOURS");
}

function assertMayChange(booking: BookingRow, changer: Changer): void {
  assertOwn(booking, changer);
  const isOpen = booking.status === "pending" || (changer.kind === "council" && booking.status === "confirmed");
  if (!isOpen) throw new Refusal("NOT_PENDING");
}

type Change = { programme: Programme; before: BookingRow; after: BookingRow };

async function recordChange(tx: Tx, changer: Changer, { programme, before, after }: Change): Promise<void> {
  if (changer.kind === "student") return;
  await recordAudit(tx, changer.actor, {
    action: after.status === "cancelled" ? "booking.cancelled" : "booking.changed",
    targetKind: "booking",
    target: targetOf(programme, before),
    before: bookingFacts(before),
    after: bookingFacts(after),
  });
}
