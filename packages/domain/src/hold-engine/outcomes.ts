import type { HoldId, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

export type HoldOutcome = { outcome: "confirmed" | "given_back"; studentId: string };

/** How each hold that was being confirmed came out; a hold without a row is undecided. */
export async function readOutcomes({ prisma }: Deps, holdIds: HoldId[]): Promise<Map<string, HoldOutcome>> {
  if (holdIds.length === 0) return new Map();
  const rows = await prisma.holdOutcome.findMany({ where: { holdId: { in: holdIds } } });
  return new Map(
    rows.map((row) => [
      row.holdId,
      { outcome: row.outcome === "confirmed" ? "confirmed" : "given_back", studentId: row.studentId },
    ]),
  );
}

/**
 * Gives holds back in Postgres, unless a confirmation came first: whoever inserts first decides, and Postgres makes the
 * later one wait for an unfinished one (DESIGN 3). Obey what it answers.
 */
export async function decideGivenBack(
  deps: Deps,
  holds: { holdId: HoldId; studentId: StudentId }[],
): Promise<Map<string, HoldOutcome>> {
  if (holds.length === 0) return new Map();
  const sorted = [...holds].sort((a, b) => (a.holdId < b.holdId ? -1 : 1));
  await deps.prisma.$executeRaw`
    INSERT INTO hold_outcomes (hold_id, outcome, student_id)
    SELECT hold_id, 'given_back', student_id
    FROM unnest(${sorted.map((hold) => hold.holdId)}::uuid[], ${sorted.map((hold) => hold.studentId)}::uuid[]) AS h (hold_id, student_id)
    ON CONFLICT DO NOTHING`;
  return readOutcomes(
    deps,
    sorted.map((hold) => hold.holdId),
  );
}
