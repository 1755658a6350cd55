import { z } from "zod";
import { NOTICE_MAX } from "./admin-rounds.ts";
import { examApproval, examProgramme, examTime, PEOPLE_MAX, programmeCode, seoulDay } from "./exams.ts";
import { eventId, instant, poolId } from "./ids.ts";
import { holdMs } from "./rounds.ts";
import { writtenWords } from "./written-words.ts";

export const PROGRAMME_NAME_MAX = 80;
export const PROGRAMME_ABOUT_MAX = 1_000;
export const HORIZON_DAYS_MAX = 366;

const DAY_MINUTES = 1_440;
const programmeName = writtenWords(PROGRAMME_NAME_MAX, "programmeName").min(1, { error: "programmeName" });
const about = writtenWords(PROGRAMME_ABOUT_MAX, "programmeAbout");
const notice = writtenWords(NOTICE_MAX, "notice");
const whole = (error: string, min: number, max: number) => z.int({ error }).min(min, { error }).max(max, { error });
/** A day is a whole number of slots, so that no slot crosses midnight. */
const slotMinutes = whole("slotMinutes", 5, DAY_MINUTES).refine((minutes) => DAY_MINUTES % minutes === 0, {
  error: "slotMinutes",
});
const slotCapacity = whole("slotCapacity", 1, PEOPLE_MAX);

/** The rules of a programme; `slotMinutes`, hours and `approval` stay as they are once students can see it. */
const programmeRules = z.object({
  code: programmeCode,
  nameKo: programmeName,
  nameEn: programmeName,
  aboutKo: about,
  aboutEn: about,
  slotMinutes,
  capacity: slotCapacity,
  leadMinutes: whole("leadMinutes", 0, HORIZON_DAYS_MAX * DAY_MINUTES),
  horizonDays: whole("horizonDays", 1, HORIZON_DAYS_MAX),
  minMinutes: whole("bookingMinutes", 1, DAY_MINUTES),
  maxMinutes: whole("bookingMinutes", 1, DAY_MINUTES),
  opensMinute: whole("openingHours", 0, DAY_MINUTES),
  closesMinute: whole("openingHours", 0, DAY_MINUTES),
  approval: examApproval,
  holdMs,
});
export type ProgrammeRules = z.infer<typeof programmeRules>;

/** A draft, which students do not see until it is published. What is left out is as SPECS 3 has it. */
export const createProgrammeInput = programmeRules.extend({
  aboutKo: about.default(""),
  aboutEn: about.default(""),
  capacity: slotCapacity.default(50_000),
  leadMinutes: programmeRules.shape.leadMinutes.default(3 * DAY_MINUTES),
  horizonDays: programmeRules.shape.horizonDays.default(90),
  minMinutes: programmeRules.shape.minMinutes.default(30),
  maxMinutes: programmeRules.shape.maxMinutes.default(DAY_MINUTES),
  opensMinute: programmeRules.shape.opensMinute.default(0),
  closesMinute: programmeRules.shape.closesMinute.default(DAY_MINUTES),
  holdMs: holdMs.default(900_000),
});
export type CreateProgrammeInput = z.infer<typeof createProgrammeInput>;
export const createdProgramme = z.object({ programmeId: eventId });

export const programmeInput = z.object({ programmeId: eventId });
/** What is left out stays. `version` is the one that was seen; of two who edit at once the second is told. */
export const updateProgrammeInput = programmeRules
  .partial()
  .extend({ programmeId: eventId, version: z.int({ error: "number" }), noticeKo: notice, noticeEn: notice })
  .partial({ noticeKo: true, noticeEn: true });
export type UpdateProgrammeInput = z.infer<typeof updateProgrammeInput>;
export const pauseProgrammeInput = z.object({
  programmeId: eventId,
  noticeKo: notice.default(""),
  noticeEn: notice.default(""),
});

/** A day of a programme in Seoul. `peak...`: of the slot that is fullest for its capacity. */
export const programmeDay = z.object({
  day: seoulDay,
  slotCount: z.int(),
  closedCount: z.int(),
  fullCount: z.int(),
  peakConfirmed: z.int(),
  peakCapacity: z.int(),
  /** Bookings that begin on the day and wait: for a decision, or for their student while their hold lasts. */
  pendingCount: z.int(),
});
export type ProgrammeDay = z.infer<typeof programmeDay>;

/** A programme as administrators see it. People and slots are counted from now on; `days`: today and the six after it. */
export const adminProgramme = examProgramme.extend({
  isPublished: z.boolean(),
  version: z.int(),
  /** Until when there are slots; null while there are none. */
  slotsUntil: instant.nullable(),
  confirmedPeople: z.int(),
  pendingCount: z.int(),
  closedCount: z.int(),
  days: z.array(programmeDay),
});
export type AdminProgramme = z.infer<typeof adminProgramme>;
export const adminProgrammeList = z.object({ programmes: z.array(adminProgramme), serverTime: instant });

export const SLOTS_DAYS_MAX = 7;
export const DAYS_MAX = 62;
/** Both days are included. */
export const programmeDaysInput = z.object({ programmeId: eventId, from: seoulDay, to: seoulDay });
export type ProgrammeDaysInput = z.infer<typeof programmeDaysInput>;
export const programmeDays = z.object({ days: z.array(programmeDay) });

/**
 * A slot with the people in it. `pendingPeople` wait for a decision and take no place; `heldPeople` hold theirs in an
 * automatic programme until they confirm.
 */
export const adminSlot = z.object({
  id: poolId,
  startsAt: instant,
  capacity: z.int(),
  confirmedCount: z.int(),
  isClosed: z.boolean(),
  pendingPeople: z.int(),
  heldPeople: z.int(),
});
export type AdminSlot = z.infer<typeof adminSlot>;
export const adminSlots = z.object({ slots: z.array(adminSlot), serverTime: instant });

export const SET_SLOTS_DAYS_MAX = 31;
/** Every slot that begins in `[start, end)` gets this capacity, or is closed or opened. At least one of the last two. */
export const setSlotsInput = z.object({
  programmeId: eventId,
  start: examTime,
  end: examTime,
  capacity: slotCapacity.optional(),
  isClosed: z.boolean().optional(),
});
export type SetSlotsInput = z.infer<typeof setSlotsInput>;

/** What the slots have now; null where they differ, so that no single act can bring it back. */
const formerSlots = z.object({ capacity: z.int().nullable(), isClosed: z.boolean().nullable() });
/** In numbers, before it is done. `belowStartsAt`: the first slot with more confirmed people than it would have room for. */
export const slotsPreview = z.object({
  slotCount: z.int(),
  changingCount: z.int(),
  confirmedBookings: z.int(),
  confirmedPeople: z.int(),
  pendingCount: z.int(),
  /** Pending bookings that fit now and would not any more. */
  unfitCount: z.int(),
  belowStartsAt: instant.nullable(),
  former: formerSlots,
});
export type SlotsPreview = z.infer<typeof slotsPreview>;
export const slotsChanged = z.object({ slotCount: z.int(), changedCount: z.int(), former: formerSlots });
export type SlotsChanged = z.infer<typeof slotsChanged>;
