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
};

export const BOOKING_COLUMNS = Prisma.sql`id, programme_id, student_id, name, starts_at, ends_at, people, status, version, created_at`;

export function statusOf(row: Pick<BookingRow, "status">): BookingStatus {
  return bookingStatus.parse(row.status);
}

export function examBookingOf(row: BookingRow, { code }: Pick<Programme, "code">): ExamBooking {
  return {
    id: bookingId.parse(row.id),
    programme: code,
    status: statusOf(row),
    name: row.name,
    start: row.starts_at.toISOString(),
    end: row.ends_at.toISOString(),
    people: row.people,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  };
}

/** What the audit log keeps of a booking: nobody's name but the booking's own. */
export function bookingFacts({ name, starts_at, ends_at, people, status }: BookingRow) {
  return { name, start: starts_at.toISOString(), end: ends_at.toISOString(), people, status };
}
