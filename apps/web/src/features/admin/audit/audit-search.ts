import type { AuditQuery } from "@seonchak/schema";
import { auditAction, auditGroup, pageInput } from "@seonchak/schema";
import { z } from "zod";
import { seoulDayEnd, seoulDayStart } from "../desk/seoul-time.ts";

const day = z.string().refine((text) => seoulDayStart(text) !== null);

/** The audit log's filters as the address keeps them: whole days in Seoul, the newest first. */
export const auditSearch = pageInput.extend({
  descending: z.boolean().default(true),
  group: auditGroup.optional(),
  action: auditAction.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditSearch = z.output<typeof auditSearch>;

/** What the server is asked: from the first moment of the first day to the last of the last. */
export function auditQueryOf({ from, to, group, action, ...rest }: AuditSearch): AuditQuery {
  const start = from === undefined ? null : seoulDayStart(from);
  const end = to === undefined ? null : seoulDayEnd(to);
  return {
    ...rest,
    ...(group && { group }),
    ...(action && { action }),
    ...(start && { from: start }),
    ...(end && { to: end }),
  };
}

/** Whether anything is left out of the log. */
export function isFiltered({ search, group, action, from, to }: AuditSearch): boolean {
  return search !== "" || group !== undefined || action !== undefined || from !== undefined || to !== undefined;
}
