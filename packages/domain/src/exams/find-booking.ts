import type { BookingId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS } from "./booking-rows.ts";
import type { Programme } from "./programmes.ts";

/** A booking as it is at this moment, unlocked, with its programme. */
export type FoundBooking = { row: BookingRow; programme: Programme };

/** Refuses BOOKING_NOT_FOUND. */
export async function findBooking(deps: Deps, id: BookingId): Promise<FoundBooking> {
  const [[row], programmeOf] = await Promise.all([
    deps.prisma.$queryRaw<BookingRow[]>`SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE id = ${id}::uuid`,
    deps.caches.programmes.byIds(deps),
  ]);
  if (!row) throw new Refusal("BOOKING_NOT_FOUND");
  return { row, programme: programmeOf(row.programme_id) };
}
