import { z } from "zod";
import { eventId, instant } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";

/** A programme's name in addresses: `mock-exam`. Not `bookings`: `/exams/bookings/:id` is a booking's address. */
export const programmeCode = z
  .string()
  .regex(/^[a-z0-9](-?[a-z0-9])*$/, { error: "programme" })
  .max(40, { error: "programme" })
  .refine((code) => code !== "bookings", { error: "programme" });
export type ProgrammeCode = z.infer<typeof programmeCode>;

export const bookingId = z.uuid().brand<"BookingId">();
export type BookingId = z.infer<typeof bookingId>;

/** `manual`: an administrator confirms, pending takes no place. `automatic`: the student's hold takes places (SPECS 3). */
export const examApproval = z.enum(["manual", "automatic"]);
export type ExamApproval = z.infer<typeof examApproval>;

/** `expired`: the hold of an automatic programme ran out before it was confirmed; told by comparison, never written. */
export const bookingStatus = z.enum(["pending", "confirmed", "rejected", "cancelled", "expired"]);
export type BookingStatus = z.infer<typeof bookingStatus>;

/** ISO 8601 with offset; `YYYY-MM-DD HH:MM` is a time in Seoul (SPECS 3). Becomes ISO 8601 in UTC. */
export const examTime = z
  .string({ error: "examTime" })
  .trim()
  .max(40, { error: "examTime" })
  .transform((text) => (/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/.test(text) ? `${text.replace(" ", "T")}:00+09:00` : text))
  .pipe(z.iso.datetime({ offset: true, error: "examTime" }))
  .refine((text) => instant.safeParse(text).success, { error: "examTime" })
  .transform((text) => new Date(text).toISOString());

/** A day in Seoul, `YYYY-MM-DD`, whose midnight and next midnight lie in years that Postgres and ISO 8601 write alike. */
export const seoulDay = z.iso.date({ error: "day" }).refine((day) => day > "0002" && day < "9999", { error: "day" });

export const PEOPLE_MAX = 1_000_000;
export const people = z.int({ error: "people" }).min(1, { error: "people" }).max(PEOPLE_MAX, { error: "people" });

/** 1-60 characters, Unicode NFC, inner spaces folded. */
export const bookingName = z
  .string({ error: "bookingName" })
  .max(200, { error: "bookingName" })
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(z.string().regex(/^[^\p{Cc}\p{Cf}\p{Cs}<>]{1,60}$/u, { error: "bookingName" }));

/** What anyone may know of a programme. Minutes and days bound what can be booked; hours are minutes of a day in Seoul. */
export const examProgramme = z.object({
  id: eventId,
  code: programmeCode,
  nameKo: z.string(),
  nameEn: z.string(),
  aboutKo: z.string(),
  aboutEn: z.string(),
  slotMinutes: z.int(),
  capacity: z.int(),
  leadMinutes: z.int(),
  horizonDays: z.int(),
  minMinutes: z.int(),
  maxMinutes: z.int(),
  opensMinute: z.int(),
  closesMinute: z.int(),
  approval: examApproval,
  holdMs: z.int(),
  isPaused: z.boolean(),
  noticeKo: z.string(),
  noticeEn: z.string(),
});
export type ExamProgramme = z.infer<typeof examProgramme>;
export const examProgrammeList = z.object({ programmes: z.array(examProgramme), serverTime: instant });

export const AVAILABILITY_DAYS_MAX = 190;
/** Both days are included. */
export const availabilityInput = z.object({ programme: programmeCode, from: seoulDay, to: seoulDay });
export type AvailabilityInput = z.infer<typeof availabilityInput>;
/** Slots with room, neighbours with equal room merged; full and closed ones are left out (SPECS 3). */
export const availability = z.object({
  intervals: z.array(z.object({ start: instant, end: instant, remaining: z.int() })),
});
export type Availability = z.infer<typeof availability>;

/** `[start, end)`; 10:00-11:00 and 11:00-12:00 do not overlap. */
export const examBooking = z.object({
  id: bookingId,
  programme: programmeCode,
  status: bookingStatus,
  name: z.string(),
  start: instant,
  end: instant,
  people: z.int(),
  version: z.int(),
  createdAt: instant,
  /** Of a pending one in an automatic programme: until when its places are held. */
  heldUntil: instant.nullable(),
});
export type ExamBooking = z.infer<typeof examBooking>;
/** `id` is made by the client, so that pressing again makes no second booking (DESIGN 1.5). */
export const bookInput = z.object({
  id: bookingId.optional(),
  programme: programmeCode,
  name: bookingName,
  start: examTime,
  end: examTime,
  people,
});
export type BookInput = z.infer<typeof bookInput>;
/** At least one of the last four; without `version` the change is made whatever it was changed to meanwhile. */
export const changeBookingInput = z.object({
  id: bookingId,
  name: bookingName.optional(),
  start: examTime.optional(),
  end: examTime.optional(),
  people: people.optional(),
  version: z.int().optional(),
});
export type ChangeBookingInput = z.infer<typeof changeBookingInput>;
export const bookingInput = z.object({ id: bookingId });
export const bookingAnswer = z.object({ booking: examBooking });

/** `coming`: still to be decided, or confirmed and not over; live holds first. `past`: all others, the latest first. */
export const bookingScope = z.enum(["coming", "past"]);
export const myBookingsQuery = pageInput.pick({ page: true, pageSize: true }).extend({
  programme: programmeCode.optional(),
  from: seoulDay.optional(),
  to: seoulDay.optional(),
  scope: bookingScope.optional(),
});
export type MyBookingsQuery = z.infer<typeof myBookingsQuery>;
export const bookingPage = pageOf(examBooking);
