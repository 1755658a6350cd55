import { Prisma } from "@seonchak/prisma";
import type { BookingStatus, ExamBooking } from "@seonchak/schema";
import { bookingId, bookingStatus } from "@seonchak/schema";
import type { Programme } from "./programmes.ts";

/** A booking as Postgres has it. */
export type BookingRow = {
  id: string;
  programme_id: string;
  student_id: string;
  name: string;
  starts_at: Date;
  ends_at: Date;
  people: number;
  status: string;
  version: number;
  created_at: Date;
  held_until: Date | null;
  hold_id: string | null;
};

export const BOOKING_COLUMNS = Prisma.sql`id, programme_id, student_id, name, starts_at, ends_at, people, status, version, created_at, held_until, hold_id`;

/** Expiry is a comparison (DESIGN 2): a pending booking whose hold has ended is expired, whatever its row says. */
export function statusOf({ status, held_until }: Pick<BookingRow, "status" | "held_until">, now: Date): BookingStatus {
  const isPending = status === "pending";
  return isPending && held_until !== null && held_until <= now ? "expired" : bookingStatus.parse(status);
}

export function examBookingOf(row: BookingRow, { code }: Pick<Programme, "code">, now: Date): ExamBooking {
  const status = statusOf(row, now);
  return {
    id: bookingId.parse(row.id),
    programme: code,
    status,
    name: row.name,
    start: row.starts_at.toISOString(),
    end: row.ends_at.toISOString(),
    people: row.people,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    heldUntil: status === "pending" ? (row.held_until?.toISOString() ?? null) : null,
  };
}

/** What the audit log keeps of a booking: nobody's name but the booking's own. */
export function bookingFacts({ name, starts_at, ends_at, people, status }: BookingRow) {
  return { name, start: starts_at.toISOString(), end: ends_at.toISOString(), people, status };
}

/** A booking as administrators call it. */
export function targetOf({ code }: Pick<Programme, "code">, { name }: Pick<BookingRow, "name">): string {
  return `${code} · ${name}`;
}
