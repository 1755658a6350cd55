import type { Tx } from "@seonchak/prisma";
import type { AuditAction, BookingId, BookingStatus, ExamBooking } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, bookingFacts, examBookingOf } from "./booking-rows.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";

/** Gives a pending booking its places in every slot of its range, or none: SLOT_FULL, SLOT_CLOSED, NOT_PENDING. */
export async function confirmBooking(deps: Deps, actor: CouncilActor, { id }: { id: BookingId }): Promise<ExamBooking> {
  return decide(deps, actor, { id, status: "confirmed", action: "booking.confirmed" });
}

/** Says no to a pending booking, for good. */
export async function rejectBooking(deps: Deps, actor: CouncilActor, { id }: { id: BookingId }): Promise<ExamBooking> {
  return decide(deps, actor, { id, status: "rejected", action: "booking.rejected" });
}

type Decision = { id: BookingId; status: Extract<BookingStatus, "confirmed" | "rejected">; action: AuditAction };

async function decide(deps: Deps, actor: CouncilActor, { id, status, action }: Decision): Promise<ExamBooking> {
  const programmeOf = await deps.caches.programmes.byIds(deps);
  return deps.prisma.$transaction(async (tx) => {
    const before = await lockBooking(tx, id);
    const programme = programmeOf(before.programme_id);
    if (before.status !== "pending") throw new Refusal("NOT_PENDING");
    if (status === "confirmed") await movePlaces(tx, programme, { take: rangeOf(before), give: null });
    const after = await setStatus(tx, { id, status, now: deps.clock.now() });
    const target = targetOf(programme, before);
    await recordAudit(tx, actor, {
      action,
      targetKind: "booking",
      target,
      before: bookingFacts(before),
      after: bookingFacts(after),
    });
    return examBookingOf(after, programme, deps.clock.now());
  });
}

/** The booking's row, locked before any slot, in this one order everywhere. Refuses BOOKING_NOT_FOUND. */
export async function lockBooking(tx: Tx, id: BookingId): Promise<BookingRow> {
  const [row] = await tx.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new Refusal("BOOKING_NOT_FOUND");
  return row;
}

export async function setStatus(
  tx: Tx,
  { id, status, now }: { id: string; status: BookingStatus; now: Date },
): Promise<BookingRow> {
  const [row] = await tx.$queryRaw<[BookingRow]>`
    UPDATE exam_bookings SET status = ${status}, decided_at = ${now}::timestamptz, version = version + 1
    WHERE id = ${id}::uuid RETURNING ${BOOKING_COLUMNS}`;
  return row;
}

export function rangeOf({ starts_at: start, ends_at: end, people }: BookingRow) {
  return { start, end, people };
}

/** A booking as administrators call it. */
export function targetOf({ code }: Pick<Programme, "code">, { name }: Pick<BookingRow, "name">): string {
  return `${code} · ${name}`;
}
