import { createHash } from "node:crypto";
import type { PlaceReply } from "@seonchak/holds";
import type { ResetId, ResetRow, UndoLeftReason, UndoneReset } from "@seonchak/schema";
import { eventId, holdId, poolId, resetId, studentId, undoLeftReason } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { confirmHolds } from "../hold-engine/confirm-holds.ts";
import { endHold, placeHold } from "../hold-engine/hold-engine.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import { Refusal } from "../refusal.ts";
import { publishedRound } from "../rounds/round-directory.ts";

const RESETS_SHOWN = 20;
/** How often an undo of one row may break off and be pressed again. */
const ATTEMPTS_MAX = 10;

/** The newest resets, with until when each can be undone. */
export async function listResets(deps: Deps): Promise<{ resets: ResetRow[] }> {
  const rows = await deps.prisma.reset.findMany({ orderBy: { at: "desc" }, take: RESETS_SHOWN });
  const resets = rows.map((row) => ({
    resetId: resetId.parse(row.id),
    at: row.at.toISOString(),
    by: row.actor,
    wordKo: row.wordKo,
    wordEn: row.wordEn,
    releasedCount: row.releasedCount,
    endedHoldCount: row.endedHoldCount,
    undoUntil: row.undoUntil.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
  return { resets };
}

type SnapshotRow = {
  assignmentId: string;
  roundId: string;
  lockerId: string;
  studentId: string;
  undoResult: string | null;
};

/**
 * Gives lockers back to whom the reset took them from, row by row. A locker since held, taken or withdrawn, or whose
 * student has another, is left and listed. Each row has an id of its own, so an undo that broke off goes on where it was.
 */
export async function undoReset(deps: Deps, actor: CouncilActor, input: { resetId: ResetId }): Promise<UndoneReset> {
  const reset = await deps.prisma.reset.findUnique({ where: { id: input.resetId }, include: { rows: true } });
  if (!reset) throw new Refusal("NOT_FOUND");
  if (reset.undoneAt) throw new Refusal("ALREADY_UNDONE");
  if (reset.undoUntil <= deps.clock.now()) throw new Refusal("UNDO_TOO_LATE");
  const results = new Map<string, string>();
  for (const row of reset.rows)
    results.set(row.assignmentId, row.undoResult ?? (await restore(deps, input.resetId, row)));
  await deps.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE reset_rows r SET undo_result = u.result
      FROM unnest(${[...results.keys()]}::uuid[], ${[...results.values()]}::text[]) AS u (assignment_id, result)
      WHERE r.reset_id = ${input.resetId}::uuid AND r.assignment_id = u.assignment_id`;
    const { count } = await tx.reset.updateMany({
      where: { id: input.resetId, undoneAt: null },
      data: { undoneAt: deps.clock.now() },
    });
    if (count === 0) throw new Refusal("ALREADY_UNDONE");
    const restored = [...results.values()].filter((result) => result === "restored").length;
    const after = { restored, left: results.size - restored };
    await recordAudit(tx, actor, {
      action: "lockers.reset_undone",
      targetKind: "reset",
      target: reset.wordKo,
      before: { released: results.size },
      after,
    });
  });
  return summary(deps, reset.rows, results);
}

async function restore(deps: Deps, reset: ResetId, row: SnapshotRow): Promise<"restored" | UndoLeftReason> {
  const round = await deps.prisma.round.findUnique({ where: { id: row.roundId } });
  const published = round && publishedRound(round);
  if (!published || published.expiresAt <= deps.clock.now()) return "ROUND_ENDED";
  const student = await deps.prisma.student.findUnique({ where: { id: row.studentId } });
  if (!student || student.removedAt) return "STUDENT_GONE";
  return giveBack(deps, { reset, row, cohort: student.cohort });
}

type GivingBack = { reset: ResetId; row: SnapshotRow; cohort: string | null; attempt?: number };

async function giveBack(
  deps: Deps,
  { reset, row, cohort, attempt = 1 }: GivingBack,
): Promise<"restored" | UndoLeftReason> {
  const event = eventId.parse(row.roundId);
  const hold = {
    holdId: restoringHoldId(reset, row, attempt),
    studentId: studentId.parse(row.studentId),
    poolId: poolId.parse(row.lockerId),
  };
  const claims = [{ poolId: hold.poolId, units: 1 }];
  const reply = await placeHold(deps, lockerEvent(event), { ...hold, cohort, claims, council: "restore" });
  // The hold of an undo that broke off has run out since; an id that was used holds no more.
  const isUsedUp = reply.word === "ENDED" && reply.how !== "confirmed";
  if (isUsedUp && attempt < ATTEMPTS_MAX) return giveBack(deps, { reset, row, cohort, attempt: attempt + 1 });
  const left = leftBecause(reply, hold.holdId);
  if (left) return left;
  const [outcome] = await confirmHolds(deps, lockerEvent(event), [hold]);
  if (outcome?.word === "confirmed") {
    await noteRestored(deps, hold.holdId, row);
    return "restored";
  }
  await endHold(deps, lockerEvent(event), { ...hold, how: "withdrawn" });
  return outcome?.word === "refused" && outcome.reason === "OWNS_ANOTHER" ? "STUDENT_HAS_ANOTHER" : "LOCKER_TAKEN";
}

/** The same attempt at the same row of the same reset always tries with the same id. */
function restoringHoldId(reset: ResetId, row: SnapshotRow, attempt: number) {
  const hex = createHash("sha256").update(`${reset}:${row.assignmentId}:${attempt}`).digest("hex");
  return holdId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}

function leftBecause(reply: PlaceReply, wanted: string): UndoLeftReason | null {
  switch (reply.word) {
    case "HELD":
      return null;
    case "STANDING":
    case "CONFIRMING":
      return reply.holdId === wanted ? null : "STUDENT_HAS_ANOTHER";
    case "ENDED":
      return reply.how === "confirmed" ? null : "LOCKER_HELD";
    case "FULL":
      if (reply.capacity === 0) return "LOCKER_WITHDRAWN";
      return reply.confirmedCount > 0 ? "LOCKER_TAKEN" : "LOCKER_HELD";
    case "HOLDS_ANOTHER":
    case "OWNS_ANOTHER":
    case "OWNS_THIS":
      return "STUDENT_HAS_ANOTHER";
    default:
      throw new Refusal("WARMING", { retryAfterMs: 500 });
  }
}

async function noteRestored({ prisma, clock }: Deps, hold: string, row: SnapshotRow): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
    VALUES (${hold}::uuid, 'restored', ${row.roundId}::uuid, ${row.studentId}::uuid, ARRAY[${row.lockerId}::uuid], ARRAY[1], ${clock.now()})
    ON CONFLICT DO NOTHING`;
}

async function summary({ prisma }: Deps, rows: SnapshotRow[], results: Map<string, string>): Promise<UndoneReset> {
  const leftRows = rows.filter((row) => results.get(row.assignmentId) !== "restored");
  const [lockers, students] = await Promise.all([
    prisma.locker.findMany({ where: { id: { in: leftRows.map((row) => row.lockerId) } } }),
    prisma.student.findMany({ where: { id: { in: leftRows.map((row) => row.studentId) } } }),
  ]);
  const numbers = new Map(lockers.map((locker) => [locker.id, locker.number]));
  const masked = new Map(students.map((student) => [student.id, maskNumber(student.studentNumber)]));
  const left = leftRows.map((row) => ({
    lockerNumber: numbers.get(row.lockerId) ?? 0,
    maskedNumber: masked.get(row.studentId) ?? "••••",
    reason: undoLeftReason.parse(results.get(row.assignmentId)),
  }));
  return { restoredCount: rows.length - left.length, left };
}
