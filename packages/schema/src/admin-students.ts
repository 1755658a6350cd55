import { z } from "zod";
import { personName, phoneNumber, studentNumber } from "./accounts.ts";
import { instant, lockerNumber, studentId } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";
import { cohortName } from "./roster.ts";

export const studentSort = z.enum(["studentNumber", "name", "createdAt"]);
export const studentQuery = pageInput.extend({
  sort: studentSort.default("studentNumber"),
  cohort: cohortName.optional(),
  isOnRoster: z.boolean().optional(),
  isBlocked: z.boolean().optional(),
});
export type StudentQuery = z.infer<typeof studentQuery>;
export const adminStudent = z.object({
  studentId,
  studentNumber: z.string(),
  name: z.string(),
  cohort: z.string().nullable(),
  createdAt: instant,
  isBlocked: z.boolean(),
  isOnRoster: z.boolean(),
  lockerNumber: lockerNumber.nullable(),
});
export type AdminStudent = z.infer<typeof adminStudent>;
export const studentPage = pageOf(adminStudent);
/** One student with the phone number: managers and owners only, and the look is audited. */
export const adminStudentDetail = adminStudent.extend({ phoneNumber: z.string(), liveSessionCount: z.int() });
export const studentTarget = z.object({ studentId });
/** What removing a student would take back now. */
export const removalPreview = z.object({
  lockerNumbers: z.array(lockerNumber),
  /** Exam bookings that would be cancelled, and the people whose confirmed places would come back. */
  bookingCount: z.int(),
  peopleCount: z.int(),
  holdCount: z.int(),
  sessionCount: z.int(),
});
export type RemovalPreview = z.infer<typeof removalPreview>;
export const updateStudentInput = z.object({
  studentId,
  studentNumber: studentNumber.optional(),
  name: personName.optional(),
  phoneNumber: phoneNumber.optional(),
  isBlocked: z.boolean().optional(),
});
export type UpdateStudentInput = z.infer<typeof updateStudentInput>;

export const sessionGroup = z.enum(["students", "administrators", "everyone"]);
/** The administrator's own session goes on. */
export const endSessionsInput = z.object({ group: sessionGroup });
export const endedSessions = z.object({ endedCount: z.int() });
