import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { AuditAction, AuditQuery, AuditRow } from "@seonchak/schema";
import { auditRow } from "@seonchak/schema";
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
  const { page, pageSize, search, descending, action, from, to } = query;
  const contains = { contains: literalSearch(search), mode: "insensitive" as const };
  const where = {
    ...(action ? { action } : {}),
    at: { ...(from ? { gte: new Date(from) } : {}), ...(to ? { lte: new Date(to) } : {}) },
    ...(search ? { OR: [{ actor: contains }, { target: contains }, { requestId: contains }] } : {}),
  };
  const [entries, total] = await Promise.all([
    deps.prisma.auditEntry.findMany({
      where,
      orderBy: { id: descending ? "desc" : "asc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    deps.prisma.auditEntry.count({ where }),
  ]);
  return { rows: entries.map(auditRowOf), total, page, pageSize };
}

type AuditEntry = Awaited<ReturnType<Tx["auditEntry"]["findMany"]>>[number];

function auditRowOf(entry: AuditEntry): AuditRow {
  const { id, at, actor, action, target, before, after, requestId } = entry;
  return auditRow.parse({ id: String(id), at: at.toISOString(), actor, action, target, before, after, requestId });
}
