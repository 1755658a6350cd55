import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import type {
  CarryOutRosterInput,
  ImportedRoster,
  RosterFileInput,
  RosterImportId,
  RosterPreview,
} from "@seonchak/schema";
import { rosterImportId } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { denySessions } from "../accounts/session-rows.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { planImport } from "./plan-import.ts";
import { readRosterFile } from "./read-roster-file.ts";
import type { RosterChange, StoredEntry } from "./roster-change.ts";
import { lockRoster, readPolicy, readRoster } from "./roster-change.ts";
import { readRosterEffect, writeRosterChanges } from "./write-changes.ts";

/** A whole campus in one transaction: longer than others may take. */
export const ROSTER_TRANSACTION_MS = 30_000;

/** Exactly who a file would add, change and remove, and every row of it that cannot be read. Changes nothing. */
export async function previewRosterImport(deps: Deps, input: RosterFileInput): Promise<RosterPreview> {
  const file = readRosterFile(deps.secrets, input.text);
  const policy = await readPolicy(deps.prisma);
  const { changes, unchangedCount, fingerprint } = planImport(file, input.mode, {
    roster: await readRoster(deps.prisma),
    policy,
  });
  return {
    ...shown(changes),
    unchangedCount,
    broken: file.broken,
    effect: await readRosterEffect(deps.prisma, { changes, policy, now: deps.clock.now() }),
    policy,
    fingerprint,
  };
}

/**
 * Carries out what was previewed, in one transaction, with what is needed to roll it back. Refuses FILE_UNREADABLE,
 * FILE_HAS_BROKEN_ROWS unless they are to be skipped, PREVIEW_OUTDATED when it would now do something else (of two
 * imports at once the second), NOTHING_TO_CHANGE. Managers and owners.
 */
export async function carryOutRosterImport(
  deps: Deps,
  actor: CouncilActor,
  input: CarryOutRosterInput,
): Promise<ImportedRoster> {
  assertManager(actor);
  const file = readRosterFile(deps.secrets, input.text);
  if (file.broken.length > 0 && !input.skipBroken) throw new Refusal("FILE_HAS_BROKEN_ROWS");
  const now = deps.clock.now();
  const { imported, ended } = await deps.prisma.$transaction(
    async (tx) => {
      await lockRoster(tx);
      const policy = await readPolicy(tx);
      const plan = planImport(file, input.mode, { roster: await readRoster(tx), policy });
      if (plan.fingerprint !== input.fingerprint) throw new Refusal("PREVIEW_OUTDATED");
      if (plan.changes.length === 0) throw new Refusal("NOTHING_TO_CHANGE");
      const counts = await recordImport(tx, actor, { fileName: input.fileName, at: now, changes: plan.changes });
      const ended = await writeRosterChanges(tx, { changes: plan.changes, policy, now });
      await auditImport(tx, actor, { ...input, ...counts, skippedCount: file.broken.length });
      return { imported: { ...counts, endedSessionCount: ended.length }, ended };
    },
    { timeout: ROSTER_TRANSACTION_MS },
  );
  await denySessions(deps, ended);
  return imported;
}

function shown(changes: RosterChange[]): Pick<RosterPreview, "added" | "changed" | "removed"> {
  const parts: Pick<RosterPreview, "added" | "changed" | "removed"> = { added: [], changed: [], removed: [] };
  for (const { studentNumber, before, after } of changes) {
    if (before && after) {
      const isPhoneChanged = before.phoneHash !== after.phoneHash;
      parts.changed.push({ studentNumber, from: named(before), to: named(after), isPhoneChanged });
    } else if (after) parts.added.push({ studentNumber, ...named(after) });
    else if (before) parts.removed.push({ studentNumber, ...named(before) });
  }
  return parts;
}

function named({ name, cohort }: StoredEntry) {
  return { name, cohort };
}

type Counts = { importId: RosterImportId; addedCount: number; changedCount: number; removedCount: number };

/** The import and its snapshot, one row for each number. */
async function recordImport(
  tx: Tx,
  actor: CouncilActor,
  { fileName, at, changes }: { fileName: string; at: Date; changes: RosterChange[] },
): Promise<Counts> {
  const importId = rosterImportId.parse(randomUUID());
  const counts = {
    addedCount: changes.filter(({ before }) => before === null).length,
    changedCount: changes.filter(({ before, after }) => before !== null && after !== null).length,
    removedCount: changes.filter(({ after }) => after === null).length,
  };
  await tx.rosterImport.create({
    data: { id: importId, at, adminId: actor.adminId, actor: actor.email, fileName, ...counts },
  });
  await tx.$executeRaw`
    INSERT INTO roster_import_rows (import_id, student_number, before, after)
    SELECT ${importId}::uuid, "studentNumber", nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS t ("studentNumber" text, before jsonb, after jsonb)`;
  return { importId, ...counts };
}

/** In numbers: the names are in the roster itself, and leave it with their owners. */
async function auditImport(
  tx: Tx,
  actor: CouncilActor,
  imported: Counts & Pick<RosterFileInput, "fileName" | "mode"> & { skippedCount: number },
): Promise<void> {
  const { importId, fileName, mode, addedCount, changedCount, removedCount, skippedCount } = imported;
  await recordAudit(tx, actor, {
    action: "roster.imported",
    targetKind: "roster",
    target: fileName,
    before: { entryCount: (await tx.rosterEntry.count()) - addedCount + removedCount },
    after: { importId, mode, added: addedCount, changed: changedCount, removed: removedCount, skipped: skippedCount },
  });
}
