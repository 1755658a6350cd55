import type { ExamBooking } from "@seonchak/schema";
import { bookingId, holdId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import { confirmHolds } from "../hold-engine/confirm-holds.ts";
import { endHold } from "../hold-engine/hold-engine.ts";
import { withdrawHolds } from "../hold-engine/withdraw-holds.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { examBookingOf } from "./booking-rows.ts";
import { examEvent } from "./exam-event.ts";
import type { FoundBooking } from "./find-booking.ts";
import { findBooking } from "./find-booking.ts";

/** The live hold behind a pending booking of an automatic programme. */
export function holdOf({ row }: FoundBooking) {
  invariant(row.hold_id !== null, "a booking of an automatic programme has a hold");
  return { holdId: holdId.parse(row.hold_id), studentId: studentId.parse(row.student_id) };
}

/** Confirms the hold behind a booking by these rules. Redis says whether its time was up; Postgres decides the rest. */
export async function confirmHold(deps: Deps, found: FoundBooking, rules: ConfirmRules): Promise<ExamBooking> {
  const { row, programme } = found;
  if (row.status !== "pending") throw new Refusal("NOT_PENDING");
  const [outcome] = await confirmHolds(deps, { id: programme.id, source: rules }, [{ ...holdOf(found), poolId: null }]);
  if (outcome?.word === "refused") throw new Refusal(outcome.reason);
  if (outcome?.word !== "confirmed") throw new Refusal("HOLD_GONE");
  const { row: confirmed } = await findBooking(deps, bookingId.parse(row.id));
  return examBookingOf(confirmed, programme, deps.clock.now());
}

/**
 * Ends the hold behind a pending booking, so that its places are free at once; nothing where none is held. One that is
 * being confirmed is for its student to wait for (CONFIRMING), for the council to be decided now.
 */
export async function endBookingHold(deps: Deps, found: FoundBooking, how: "given_up" | "withdrawn"): Promise<void> {
  const { row, programme } = found;
  if (programme.approval === "manual" || row.status !== "pending") return;
  const hold = holdOf(found);
  const event = examEvent(programme.id);
  if (how === "withdrawn") {
    await withdrawHolds(deps, [{ ...hold, event }]);
    return;
  }
  const { word } = await endHold(deps, event, { ...hold, poolId: null, how });
  if (word === "CONFIRMING") throw new Refusal("CONFIRMING", { retryAfterMs: 1_000 });
}

/** A change in this very moment may have put another hold behind the booking than the one that was found and ended. */
export async function endNewerHold(deps: Deps, { row, programme }: FoundBooking, decided: BookingRow): Promise<void> {
  if (decided.hold_id !== row.hold_id) await endBookingHold(deps, { row: decided, programme }, "withdrawn");
}
