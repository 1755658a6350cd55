import type { Tx } from "@seonchak/prisma";
import type { BookingStatus } from "@seonchak/schema";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS } from "./booking-rows.ts";

/** The booking's row, locked before any slot, in this one order everywhere. Refuses BOOKING_NOT_FOUND. */
export async function lockBooking(tx: Tx, id: string): Promise<BookingRow> {
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
