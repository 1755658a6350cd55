import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { AuditAction, AuditQuery, AuditRow } from "@seonchak/schema";
import { actionsOf, auditRow } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { literalSearch } from "./literal-search.ts";

/** Who acted: an administrator, or the operator at the machine's own console. */
export type AuditActor = { adminId: string | null; email: string; requestId: string };

/** Acts of `pnpm council`, of `pnpm admin:reset` and of the first start. Whoever has the machine may do everything. */
export const CONSOLE: CouncilActor = {
  adminId: null,
  email: "console",
  role: "owner",
  sessionId: null,
  requestId: "console",
};

export type AuditAct = {
  action: AuditAction;
  /** What kind of thing was changed: `round`, `locker`, `student`, ... */
  targetKind: string;
  /** Which one, as administrators call it. Students by masked number: what was removed must not stay readable here. */
  target: string;
  /** What the act changed, as it was and as it is now; never a phone number, password or secret. */
  before?: Prisma.InputJsonValue | null;
  after?: Prisma.InputJsonValue | null;
};

/** Writes an act in the transaction that carries it out, so that neither exists without the other (I9). */
export async function recordAudit(tx: Tx, actor: AuditActor, act: AuditAct): Promise<void> {
  await tx.auditEntry.create({
    data: {
      adminId: actor.adminId,
      actor: actor.email,
      action: act.action,
      targetKind: act.targetKind,
      target: act.target,
      before: act.before ?? Prisma.DbNull,
      after: act.after ?? Prisma.DbNull,
      requestId: actor.requestId,
    },
  });
}

/** A page of acts in the order they were done; `search` finds actor, target and request id. */
export async function listAudit(deps: Deps, query: AuditQuery) {
  const { page, pageSize, descending } = query;
  const order = Prisma.raw(descending ? "DESC" : "ASC");
  // The log is read once, for the page and its count, however far behind the page is.
  const [found] = await deps.prisma.$queryRaw<{ total: number; ids: bigint[] }[]>`
    WITH matching AS MATERIALIZED (SELECT id FROM audit_entries WHERE ${matching(query)})
    SELECT (SELECT count(*)::int FROM matching) AS total,
           ARRAY(SELECT id FROM matching ORDER BY id ${order} OFFSET ${(page - 1) * pageSize} LIMIT ${pageSize}) AS ids`;
  const entries = await deps.prisma.auditEntry.findMany({
    where: { id: { in: found?.ids ?? [] } },
    orderBy: { id: descending ? "desc" : "asc" },
  });
  return { rows: entries.map(auditRowOf), total: found?.total ?? 0, page, pageSize };
}

function matching({ search, group, action, from, to }: AuditQuery): Prisma.Sql {
  const conditions = [
    group && Prisma.sql`action = ANY (${actionsOf(group)}::text[])`,
    action && Prisma.sql`action = ${action}`,
    from && Prisma.sql`at >= ${new Date(from)}`,
    to && Prisma.sql`at <= ${new Date(to)}`,
    search && Prisma.sql`(actor || ' ' || target || ' ' || request_id) ILIKE ${`%${literalSearch(search)}%`}`,
  ].filter((condition) => typeof condition === "object");
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

/** The latest acts, newest first, without counting how many there are. */
export async function listRecentActs(deps: Deps, take: number): Promise<AuditRow[]> {
  const entries = await deps.prisma.auditEntry.findMany({ orderBy: { id: "desc" }, take });
  return entries.map(auditRowOf);
}

type AuditEntry = Awaited<ReturnType<Tx["auditEntry"]["findMany"]>>[number];

function auditRowOf(entry: AuditEntry): AuditRow {
  const { id, at, actor, action, target, before, after, requestId } = entry;
  return auditRow.parse({ id: String(id), at: at.toISOString(), actor, action, target, before, after, requestId });
}
