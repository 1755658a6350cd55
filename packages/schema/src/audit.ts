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
  "booking.confirmed",
  "booking.rejected",
  "booking.changed",
  "booking.cancelled",
]);
export type AuditAction = z.infer<typeof auditAction>;
/** What the acts are about, to look through the log by. */
export const auditGroup = z.enum(["rounds", "lockers", "students", "roster", "council", "administrators", "tables"]);
export type AuditGroup = z.infer<typeof auditGroup>;
const groupOfAction = {
  "admin.signed_in": "administrators",
  "admin.created": "administrators",
  "admin.password_changed": "administrators",
  "admin.password_reset": "administrators",
  "admin.second_factor_on": "administrators",
  "admin.second_factor_off": "administrators",
  "round.opened": "rounds",
  "round.closed": "rounds",
  "round.paused": "rounds",
  "round.resumed": "rounds",
  "locker.condition_set": "lockers",
  "lockers.reset": "lockers",
  "lockers.reset_undone": "lockers",
  "sessions.ended": "students",
  "student.looked_at": "students",
  "student.updated": "students",
  "student.removed": "students",
  "table.exported": "tables",
  "admin.invited": "administrators",
  "admin.invitation_revoked": "administrators",
  "admin.joined": "administrators",
  "admin.role_changed": "administrators",
  "council.updated": "council",
  "council.logo_set": "council",
  "council.logo_removed": "council",
  "location.created": "lockers",
  "location.updated": "lockers",
  "location.removed": "lockers",
  "locker.updated": "lockers",
  "locker.assigned": "lockers",
  "locker.moved": "lockers",
  "lockers.created": "lockers",
  "lockers.removed": "lockers",
  "lockers.imported": "lockers",
  "owners.looked_at": "lockers",
  "round.created": "rounds",
  "round.updated": "rounds",
  "round.removed": "rounds",
  "round.postponed": "rounds",
  "roster.imported": "roster",
  "roster.undone": "roster",
  "roster.entry_set": "roster",
  "roster.entry_removed": "roster",
  "student.sessions_ended": "students",
  "database.opened": "tables",
} as const satisfies Record<AuditAction, AuditGroup>;
/** The acts of a group, in the order of the list above. */
export function actionsOf(group: AuditGroup): AuditAction[] {
  return auditAction.options.filter((action) => groupOfAction[action] === group);
}

export const auditQuery = pageInput.extend({
  group: auditGroup.optional(),
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
