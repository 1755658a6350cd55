import type { Tx } from "@seonchak/prisma";
import type { ChangeBookingInput, HoldId, StudentId } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { checkRoom } from "./book.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, bookingFacts, statusOf, targetOf } from "./booking-rows.ts";
import { lockBooking, rangeOf } from "./lock-booking.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";
import { checkShape, checkWanted } from "./range-rules.ts";
import { checkGrowth, isGrowth } from "./running-rules.ts";

/** Who changes a booking: its student while it is pending, an administrator always. */
export type Changer = { kind: "student"; studentId: StudentId } | { kind: "council"; actor: CouncilActor };

/** What is changed, by whom. `rehold`: the live hold that took the place of the one before it. */
export type Changing = {
  deps: Deps;
  programme: Programme;
  changer: Changer;
  input: ChangeBookingInput;
  rehold?: { from: HoldId; to: HoldId; until: Date };
};

/**
 * Changes name, range or people in the caller's transaction. Of a confirmed booking the new places are taken and the old
 * given back. Refuses BOOKING_NOT_YOURS, NOT_PENDING, EDITED_ELSEWHERE, and as booking does.
 */
export async function applyChange(tx: Tx, changing: Changing): Promise<BookingRow> {
  const { deps, programme, changer, input, rehold } = changing;
  const before = await lockBooking(tx, input.id);
  assertMayChange(before, changer, deps.clock.now());
  const isOther = input.version !== undefined && input.version !== before.version;
  if (isOther || (rehold && before.hold_id !== rehold.from)) throw new Refusal("EDITED_ELSEWHERE");
  const wanted = wantedOf(before, input);
  checkChange({ programme, changer, before, wanted, now: deps.clock.now() });
  if (before.status === "confirmed") await movePlaces(tx, programme, { take: wanted, give: rangeOf(before) });
  // What waits takes no place, and yet waits for none that is not there, as when it was booked.
  else if (!rehold && isGrowth(rangeOf(before), wanted)) await checkRoom({ prisma: tx }, programme, wanted);
  const [after] = await tx.$queryRaw<[BookingRow]>`
    UPDATE exam_bookings
    SET name = ${input.name ?? before.name}, starts_at = ${wanted.start}::timestamptz, ends_at = ${wanted.end}::timestamptz,
        people = ${wanted.people}::int, version = version + 1,
        hold_id = coalesce(${rehold?.to ?? null}::uuid, hold_id), held_until = coalesce(${rehold?.until ?? null}::timestamptz, held_until)
    WHERE id = ${input.id}::uuid RETURNING ${BOOKING_COLUMNS}`;
  await recordChange(tx, changer, { programme, before, after });
  return after;
}

/** What the booking is to be: the fields that were not sent stay. */
export function wantedOf(row: BookingRow, { start, end, people }: ChangeBookingInput): Wanted {
  return {
    start: start === undefined ? row.starts_at : new Date(start),
    end: end === undefined ? row.ends_at : new Date(end),
    people: people ?? row.people,
  };
}

type Checked = { programme: Programme; changer: Changer; before: BookingRow; wanted: Wanted; now: Date };

/** The programme's rules. The lead time and a pause bind students only; while paused nothing grows. */
export function checkChange({ programme, changer, before, wanted, now }: Checked): void {
  if (changer.kind === "council") checkShape(programme, wanted, now);
  else checkWanted(programme, wanted, now);
  if (changer.kind === "student") checkGrowth(programme, { before: rangeOf(before), after: wanted });
}

/** Refuses BOOKING_NOT_YOURS, FORBIDDEN. */
export function assertOwn(booking: BookingRow, changer: Changer): void {
  if (changer.kind === "council") assertManager(changer.actor);
  if (changer.kind === "student" && booking.student_id !== changer.studentId) throw new Refusal("BOOKING_NOT_YOURS");
}

/** Students while it is pending; the council also once it is confirmed. What was decided otherwise stays so. */
export function assertMayChange(booking: BookingRow, changer: Changer, now: Date): void {
  assertOwn(booking, changer);
  const status = statusOf(booking, now);
  const isOpen = status === "pending" || (changer.kind === "council" && status === "confirmed");
  if (!isOpen) throw new Refusal("NOT_PENDING");
}

type Change = { programme: Programme; before: BookingRow; after: BookingRow };

export async function recordChange(tx: Tx, changer: Changer, { programme, before, after }: Change): Promise<void> {
  if (changer.kind === "student") return;
  await recordAudit(tx, changer.actor, {
    action: after.status === "cancelled" ? "booking.cancelled" : "booking.changed",
    targetKind: "booking",
    target: targetOf(programme, before),
    before: bookingFacts(before),
    after: bookingFacts(after),
  });
}
