import type { AuditAction, BookingId, BookingStatus, ExamBooking, StudentId } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Changer } from "./apply-change.ts";
import { confirmHold, endBookingHold, endNewerHold } from "./booking-holds.ts";
import { bookingFacts, examBookingOf, statusOf, targetOf } from "./booking-rows.ts";
import { bookingConfirmRules, confirmHeld, confirmRules } from "./confirm-rules.ts";
import type { FoundBooking } from "./find-booking.ts";
import { findBooking } from "./find-booking.ts";
import { lockBooking, rangeOf, setStatus } from "./lock-booking.ts";
import { movePlaces } from "./move-places.ts";

/**
 * Gives a pending booking its places in every slot of its range, or none: SLOT_FULL, SLOT_CLOSED, NOT_PENDING. Of an
 * automatic programme it is the held places that are confirmed; HOLD_GONE when their time was up.
 */
export async function confirmBooking(deps: Deps, actor: CouncilActor, { id }: { id: BookingId }): Promise<ExamBooking> {
  const found = await findBooking(deps, id);
  assertManager(actor);
  if (found.programme.approval === "manual") {
    return decide(deps, actor, { found, status: "confirmed", action: "booking.confirmed" });
  }
  const rules = confirmRules(async (tx, writing) => {
    const after = await confirmHeld(tx, writing);
    await recordAudit(tx, actor, {
      action: "booking.confirmed",
      targetKind: "booking",
      target: targetOf(found.programme, after),
      before: { ...bookingFacts(after), status: "pending" },
      after: bookingFacts(after),
    });
    return after;
  });
  return confirmHold(deps, found, rules);
}

/** The council confirms any pending booking; a student the places that they hold. */
export async function confirmAs(deps: Deps, changer: Changer, input: { id: BookingId }): Promise<ExamBooking> {
  return changer.kind === "student"
    ? confirmOwnHold(deps, changer.studentId, input)
    : confirmBooking(deps, changer.actor, input);
}

/**
 * The student makes the held places theirs. Confirming again is a yes. Refuses BOOKING_NOT_YOURS, FORBIDDEN where an
 * administrator confirms, NOT_PENDING, HOLD_GONE.
 */
export async function confirmOwnHold(
  deps: Deps,
  studentId: StudentId,
  { id }: { id: BookingId },
): Promise<ExamBooking> {
  const found = await findBooking(deps, id);
  const { row, programme } = found;
  if (row.student_id !== studentId) throw new Refusal("BOOKING_NOT_YOURS");
  if (programme.approval === "manual") throw new Refusal("FORBIDDEN");
  if (row.status === "confirmed") return examBookingOf(row, programme, deps.clock.now());
  return confirmHold(deps, found, bookingConfirmRules());
}

/** Says no to a pending booking, for good. Places that it holds are free for others at once. */
export async function rejectBooking(deps: Deps, actor: CouncilActor, { id }: { id: BookingId }): Promise<ExamBooking> {
  const found = await findBooking(deps, id);
  if (statusOf(found.row, deps.clock.now()) !== "pending") throw new Refusal("NOT_PENDING");
  await endBookingHold(deps, found, "withdrawn");
  return decide(deps, actor, { found, status: "rejected", action: "booking.rejected" });
}

type Decision = {
  found: FoundBooking;
  status: Extract<BookingStatus, "confirmed" | "rejected">;
  action: AuditAction;
};

async function decide(deps: Deps, actor: CouncilActor, { found, status, action }: Decision): Promise<ExamBooking> {
  const { programme } = found;
  const now = deps.clock.now();
  const { before, after } = await deps.prisma.$transaction(async (tx) => {
    const before = await lockBooking(tx, found.row.id);
    if (before.status !== "pending") throw new Refusal("NOT_PENDING");
    if (status === "confirmed") await movePlaces(tx, programme, { take: rangeOf(before), give: null });
    const after = await setStatus(tx, { id: before.id, status, now });
    await recordAudit(tx, actor, {
      action,
      targetKind: "booking",
      target: targetOf(programme, before),
      before: bookingFacts(before),
      after: bookingFacts(after),
    });
    return { before, after };
  });
  await endNewerHold(deps, found, before);
  return examBookingOf(after, programme, now);
}
