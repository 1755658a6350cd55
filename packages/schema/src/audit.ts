import { z } from "zod";
import { instant } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";

/** Every act that the audit log can name; the screens have words for each. */
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
  "admin.invited",
  "admin.invitation_revoked",
  "admin.joined",
  "admin.role_changed",
  "council.updated",
  "council.logo_set",
  "council.logo_removed",
  "location.created",
  "location.updated",
  "location.removed",
  "locker.updated",
  "locker.assigned",
  "locker.moved",
  "lockers.created",
  "lockers.removed",
  "lockers.imported",
  "owners.looked_at",
  "round.created",
  "round.updated",
  "round.removed",
  "round.postponed",
  "roster.imported",
  "roster.undone",
  "roster.entry_set",
  "roster.entry_removed",
  "student.sessions_ended",
  "database.opened",
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
