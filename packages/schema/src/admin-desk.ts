import { z } from "zod";
import { personName, phoneNumber, studentNumber } from "./accounts.ts";
import { lockerCounts } from "./admin-lockers.ts";
import { health, invariantResult } from "./health.ts";
import { instant, lockerNumber, studentId } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";
import { publicRound } from "./rounds.ts";

export const auditAction = z.enum([
  "admin.signed_in",
  "admin.created",
  "admin.password_changed",
  "admin.password_reset",
  "admin.second_factor_on",
  "admin.second_factor_off",
  "round.opened",
  "round.closed",
  "round.paused",
  "round.resumed",
  "locker.condition_set",
  "lockers.reset",
  "lockers.reset_undone",
  "sessions.ended",
  "student.looked_at",
  "student.updated",
  "student.removed",
  "table.exported",
]);
export type AuditAction = z.infer<typeof auditAction>;
export const auditQuery = pageInput.extend({
  action: auditAction.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;
/** `before` and `after` hold what the act changed, as JSON, without phone numbers. */
export const auditRow = z.object({
  id: z.string(),
  at: instant,
  actor: z.string(),
  action: auditAction,
  target: z.string(),
  before: z.json(),
  after: z.json(),
  requestId: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;
export const auditPage = pageOf(auditRow);

export const studentSort = z.enum(["studentNumber", "name", "createdAt"]);
export const studentQuery = pageInput.extend({ sort: studentSort.default("studentNumber") });
export type StudentQuery = z.infer<typeof studentQuery>;
export const adminStudent = z.object({
  studentId,
  studentNumber: z.string(),
  name: z.string(),
  cohort: z.string().nullable(),
  createdAt: instant,
  isBlocked: z.boolean(),
  lockerNumber: lockerNumber.nullable(),
});
export type AdminStudent = z.infer<typeof adminStudent>;
export const studentPage = pageOf(adminStudent);
/** One student with the phone number: managers and owners only, and the look is audited. */
export const adminStudentDetail = adminStudent.extend({ phoneNumber: z.string(), liveSessionCount: z.int() });
export const studentTarget = z.object({ studentId });
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

export const exportTable = z.enum(["lockers", "assignments", "students", "history", "audit"]);
export type ExportTable = z.infer<typeof exportTable>;
export const exportInput = z.object({ table: exportTable });
/** UTF-8 with BOM; a cell that begins with = + - @ is made inert. */
export const exportedTable = z.object({ fileName: z.string(), csv: z.string(), rowCount: z.int() });

export const overview = z.object({
  /** `open`: anyone's first sign-in registers, so invented numbers can too; the first page warns (SPECS 1). */
  registrationPolicy: z.enum(["open", "roster"]),
  round: publicRound.nullable(),
  counts: lockerCounts,
  studentCount: z.int(),
  liveSessionCount: z.int(),
  recent: z.array(auditRow),
  serverTime: instant,
});
export type Overview = z.infer<typeof overview>;

/** `undrained` counts history entries that Redis has and Postgres has not yet. */
export const systemStatus = z.object({
  health,
  invariants: z.array(invariantResult),
  undrained: z.int(),
  version: z.string(),
  startedAt: instant,
  worker: z.enum(["here", "elsewhere"]),
});
export type SystemStatus = z.infer<typeof systemStatus>;
export const done = z.object({ done: z.literal(true) });
