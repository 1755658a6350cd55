import type { Tx } from "@seonchak/prisma";
import type { RosterImport, RosterImportId, RosterUndoPreview, UndoneRoster } from "@seonchak/schema";
import { rosterImportId } from "@seonchak/schema";
import { z } from "zod";
import { assertManager } from "../accounts/identity.ts";
import { denySessions } from "../accounts/session-rows.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { ROSTER_TRANSACTION_MS } from "./import-roster.ts";
import type { RosterChange } from "./roster-change.ts";
import { isSameEntry, lockRoster, readPolicy, readRoster } from "./roster-change.ts";
import { readRosterEffect, writeRosterChanges } from "./write-changes.ts";

const IMPORTS_SHOWN_MAX = 20;
/** As the snapshot was written. */
const snapshotEntry = z
  .object({ name: z.string(), phoneHash: z.string().nullable(), cohort: z.string().nullable() })
  .nullable();

/** The latest imports, newest first. */
export async function listRosterImports({ prisma }: Deps): Promise<{ imports: RosterImport[] }> {
  const rows = await prisma.rosterImport.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: IMPORTS_SHOWN_MAX,
  });
  const newest = rows.find(({ undoneAt }) => undoneAt === null);
  const imports = rows.map(({ id, at, actor, undoneAt, adminId: _, ...rest }) => ({
    ...rest,
    importId: rosterImportId.parse(id),
    at: at.toISOString(),
    by: actor,
    undoneAt: undoneAt?.toISOString() ?? null,
    canUndo: id === newest?.id,
  }));
  return { imports };
}

/** What rolling an import back would do now. Changes nothing. Refuses as rolling back does. */
export async function previewRosterUndo(
  { prisma, clock }: Deps,
  { importId }: { importId: RosterImportId },
): Promise<RosterUndoPreview> {
  await assertNewest(prisma, importId);
  const policy = await readPolicy(prisma);
  const { changes, left } = await readWayBack(prisma, importId);
  const effect = await readRosterEffect(prisma, { changes, policy, now: clock.now() });
  return { ...effect, leftCount: left.length, policy };
}

/**
 * Puts every entry of the newest import back as it was before, and the accounts with it. Entries that were set by hand
 * since stay, and are named. Refuses NOT_FOUND, ALREADY_UNDONE, NEWER_IMPORT. Managers and owners.
 */
export async function undoRosterImport(
  deps: Deps,
  actor: CouncilActor,
  { importId }: { importId: RosterImportId },
): Promise<UndoneRoster> {
  assertManager(actor);
  const now = deps.clock.now();
  const { undone, ended } = await deps.prisma.$transaction(
    async (tx) => {
      await lockRoster(tx);
      const { fileName } = await assertNewest(tx, importId);
      const { changes, left } = await readWayBack(tx, importId);
      await tx.rosterImport.update({ where: { id: importId }, data: { undoneAt: now } });
      const ended = await writeRosterChanges(tx, { changes, policy: await readPolicy(tx), now });
      await recordAudit(tx, actor, {
        action: "roster.undone",
        targetKind: "roster",
        target: fileName,
        before: { importId, isUndone: false },
        after: { importId, isUndone: true, restored: changes.length, left: left.length, endedSessions: ended.length },
      });
      return { undone: { restoredCount: changes.length, left }, ended };
    },
    { timeout: ROSTER_TRANSACTION_MS },
  );
  await denySessions(deps, ended);
  return undone;
}

async function assertNewest(tx: Tx, importId: RosterImportId): Promise<{ fileName: string }> {
  const found = await tx.rosterImport.findUnique({ where: { id: importId } });
  if (!found) throw new Refusal("NOT_FOUND", { field: "importId" });
  if (found.undoneAt) throw new Refusal("ALREADY_UNDONE");
  const newest = await tx.rosterImport.findFirst({
    where: { undoneAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (newest?.id !== importId) throw new Refusal("NEWER_IMPORT");
  return found;
}

/** The changes that lead back; `left` are the numbers that were changed since. */
async function readWayBack(tx: Tx, importId: string): Promise<{ changes: RosterChange[]; left: string[] }> {
  const [rows, roster] = [await tx.rosterImportRow.findMany({ where: { importId } }), await readRoster(tx)];
  const changes: RosterChange[] = [];
  const left: string[] = [];
  for (const row of rows) {
    const { studentNumber } = row;
    const now = roster.get(studentNumber) ?? null;
    if (isSameEntry(now, snapshotEntry.parse(row.after)))
      changes.push({ studentNumber, before: now, after: snapshotEntry.parse(row.before) });
    else left.push(studentNumber);
  }
  return { changes, left: left.sort() };
}
