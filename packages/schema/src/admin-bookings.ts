import { z } from "zod";
import { lockerHolder } from "./admin-lockers.ts";
import { bookingId, bookingStatus, examApproval, examBooking, programmeCode, seoulDay } from "./exams.ts";
import { instant } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";
import { refusalReason } from "./refusals.ts";

export const adminBookingSort = z.enum(["createdAt", "start", "people"]);
/**
 * Bookings that touch the days asked for, both included. `search` finds a part of the booking's or the student's name, or
 * a whole student number.
 */
export const adminBookingQuery = pageInput.extend({
  status: bookingStatus.optional(),
  programme: programmeCode.optional(),
  from: seoulDay.optional(),
  to: seoulDay.optional(),
  sort: adminBookingSort.default("createdAt"),
});
export type AdminBookingQuery = z.infer<typeof adminBookingQuery>;

/** A booking as administrators see it; the student's number masked (`2023••1234`), nobody when the account was removed. */
export const adminBooking = examBooking.extend({
  programmeNameKo: z.string(),
  programmeNameEn: z.string(),
  slotMinutes: z.int(),
  approval: examApproval,
  decidedAt: instant.nullable(),
  student: lockerHolder.nullable(),
});
export type AdminBooking = z.infer<typeof adminBooking>;

/** Counting goes no further than this; of more, `total` is this and `hasMore` is true. */
export const BOOKINGS_COUNTED_MAX = 10_000;
export const adminBookingPage = pageOf(adminBooking).extend({ hasMore: z.boolean() });
export type AdminBookingPage = z.infer<typeof adminBookingPage>;

/** How many wait for the council; beyond `WAITING_COUNTED_MAX` nobody counts. */
export const WAITING_COUNTED_MAX = 999;
export const waitingBookings = z.object({ waitingCount: z.int(), hasMore: z.boolean() });

export const BOOKINGS_AT_ONCE_MAX = 100;
export const bookingsInput = z.object({
  ids: z.array(bookingId).min(1, { error: "bookings" }).max(BOOKINGS_AT_ONCE_MAX, { error: "bookings" }),
});
export type BookingsInput = z.infer<typeof bookingsInput>;

/** In the order in which they were asked for: first come first. */
export const confirmedBookings = z.object({
  bookings: z.array(z.object({ id: bookingId, outcome: z.union([z.literal("confirmed"), refusalReason]) })),
});
export type ConfirmedBookings = z.infer<typeof confirmedBookings>;

/** Neighbouring slots with the same numbers: room now, who asks for it, and how many of them would get it. */
export const slotDemand = z.object({
  programme: programmeCode,
  start: instant,
  end: instant,
  remaining: z.int(),
  wanted: z.int(),
  fitting: z.int(),
});
export type SlotDemand = z.infer<typeof slotDemand>;
/** What confirming them now, first come first, would do. `reason` null: it fits. */
export const confirmPreview = z.object({
  bookings: z.array(z.object({ id: bookingId, name: z.string(), people: z.int(), reason: refusalReason.nullable() })),
  slots: z.array(slotDemand),
});
export type ConfirmPreview = z.infer<typeof confirmPreview>;
