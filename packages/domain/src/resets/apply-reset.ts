import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import type { AppliedReset, ApplyResetInput, HoldId, ResetPreview, ResetScope } from "@seonchak/schema";
import { eventId, resetId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { settleQuietly } from "../hold-engine/hold-engine.ts";
import { withdrawHolds } from "../hold-engine/withdraw-holds.ts";
import { readLockerPools } from "../lockers/locker-source.ts";
import { Refusal } from "../refusal.ts";
import type { ScopeContents, ScopedAssignment } from "./reset-scope.ts";
import { readScope } from "./reset-scope.ts";

/** How long a reset can be undone (SPECS 2). */
export const UNDO_HOURS = 24;

/** The consequence as numbers, before it is done. Changes nothing. */
export async function previewReset(deps: Deps, { scope }: { scope: ResetScope }): Promise<ResetPreview> {
  const contents = await readScope(deps, scope);
  const touched = new Set([
    ...contents.assignments.map((row) => row.locker_id),
    ...contents.holds.flatMap((hold) => hold.claims.map((claim) => claim.poolId)),
  ]);
  const students = new Set([
    ...contents.assignments.map((row) => row.student_id),
    ...contents.holds.map((hold) => hold.studentId),
  ]);
  return {
    scope,
    wordKo: contents.wordKo,
    wordEn: contents.wordEn,
    confirmedCount: contents.assignments.length,
    heldCount: contents.holds.length,
    untouchedCount: contents.lockerCount - touched.size,
    studentCount: students.size,
    fingerprint: contents.fingerprint,
  };
}

/**
 * Empties what was shown: live holds end by their id, confirming ones by their outcome, and one transaction ends the
 * assignments, keeps the snapshot and writes the audit entry. Holds elsewhere and sessions are not touched.
 */
export async function applyReset(deps: Deps, actor: CouncilActor, input: ApplyResetInput): Promise<AppliedReset> {
  const contents = await readScope(deps, input.scope);
  const typed = input.typedWord.trim().toLowerCase();
  if (typed !== contents.wordKo.toLowerCase() && typed !== contents.wordEn.toLowerCase())
    throw new Refusal("CONFIRMATION_MISMATCH", { field: "typedWord" });
  if (contents.fingerprint !== input.fingerprint) throw new Refusal("PREVIEW_OUTDATED");
  const { endedCount, becameConfirmed } = await withdrawHolds(deps, contents.holds);
  const id = resetId.parse(randomUUID());
  const undoUntil = new Date(deps.clock.now().getTime() + UNDO_HOURS * 3_600_000);
  const released = await deps.prisma.$transaction(async (tx) => {
    const rows = await revokeAssignments(tx, {
      ids: contents.assignments.map((row) => row.id),
      holdIds: becameConfirmed,
      now: deps.clock.now(),
    });
    await recordReset(tx, actor, { id, input, contents, rows, endedCount, undoUntil });
    return rows;
  });
  await settleRounds(deps, released);
  return {
    resetId: id,
    releasedCount: released.length,
    endedHoldCount: endedCount,
    undoUntil: undoUntil.toISOString(),
  };
}

type Revoking = { ids: string[]; holdIds: HoldId[]; now: Date };

/** Ends assignments, those that came of these holds too, and frees their lockers; tell Redis with `settleRounds`. */
export async function revokeAssignments(tx: Tx, { ids, holdIds, now }: Revoking): Promise<ScopedAssignment[]> {
  return tx.$queryRaw<ScopedAssignment[]>`
    WITH chosen AS (
      -- The round before its pools, as whoever postpones it.
      SELECT a.id FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
      WHERE a.ended_at IS NULL AND (a.id = ANY (${ids}::uuid[]) OR a.hold_id = ANY (${holdIds}::uuid[]))
      ORDER BY a.locker_id FOR UPDATE OF a FOR KEY SHARE OF r
    ), ended AS (
      UPDATE locker_assignments a SET ended_at = ${now}, end_kind = 'revoked' FROM chosen WHERE a.id = chosen.id
      RETURNING a.id, a.hold_id, a.round_id, a.locker_id, a.student_id
    ), history AS (
      INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
      SELECT hold_id, 'revoked', round_id, student_id, ARRAY[locker_id], ARRAY[1], ${now} FROM ended
    ), pools AS (
      UPDATE round_lockers p SET confirmed_count = 0
      FROM ended e WHERE p.round_id = e.round_id AND p.locker_id = e.locker_id
    )
    SELECT id, hold_id, round_id, locker_id, student_id FROM ended`;
}

type ResetRecord = {
  id: string;
  input: ApplyResetInput;
  contents: ScopeContents;
  rows: ScopedAssignment[];
  endedCount: number;
  undoUntil: Date;
};

async function recordReset(
  tx: Tx,
  actor: CouncilActor,
  { id, input, contents, rows, endedCount, undoUntil }: ResetRecord,
): Promise<void> {
  const { wordKo, wordEn } = contents;
  const { scope, reason = "" } = input;
  await tx.reset.create({
    data: {
      id,
      adminId: actor.adminId,
      actor: actor.email,
      scope,
      wordKo,
      wordEn,
      releasedCount: rows.length,
      endedHoldCount: endedCount,
      reason,
      undoUntil,
    },
  });
  await tx.resetRow.createMany({
    data: rows.map((row) => ({
      resetId: id,
      assignmentId: row.id,
      roundId: row.round_id,
      lockerId: row.locker_id,
      studentId: row.student_id,
    })),
  });
  await recordAudit(tx, actor, {
    action: "lockers.reset",
    targetKind: scope.kind,
    target: wordKo,
    before: { confirmed: rows.length, held: endedCount },
    after: { confirmed: 0, held: 0, resetId: id, ...(reason ? { reason } : {}) },
  });
}

/** Tells Redis each pool's row as it is now, round by round. */
export async function settleRounds(deps: Deps, rows: { round_id: string; locker_id: string }[]): Promise<void> {
  const byRound = new Map<string, string[]>();
  for (const row of rows) byRound.set(row.round_id, [...(byRound.get(row.round_id) ?? []), row.locker_id]);
  for (const [round, lockerIds] of byRound) {
    const roundId = eventId.parse(round);
    await settleQuietly(deps, roundId, { pools: await readLockerPools(deps, roundId, lockerIds) });
  }
}
