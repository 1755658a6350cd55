import type { Deps } from "../deps.ts";

const LAPSED_MAX = 500;

/** Ends assignments whose round has ended, of these lockers or of all; history `ended`. Answers which rounds' lockers they were. */
export async function endLapsedAssignments(
  { prisma, clock }: Deps,
  lockerIds: string[] | null,
): Promise<{ round_id: string; locker_id: string }[]> {
  const now = clock.now();
  return prisma.$queryRaw<{ round_id: string; locker_id: string }[]>`
    WITH lapsed AS (
      SELECT a.id FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
      WHERE a.ended_at IS NULL AND r.expires_at <= ${now}
        AND (${lockerIds}::uuid[] IS NULL OR a.locker_id = ANY (${lockerIds}::uuid[]))
      -- In the order of a reset, and the round before its pools, as whoever postpones it.
      ORDER BY a.locker_id LIMIT ${LAPSED_MAX} FOR UPDATE OF a FOR KEY SHARE OF r
    ), ended AS (
      UPDATE locker_assignments a SET ended_at = ${now}, end_kind = 'ended' FROM lapsed
      WHERE a.id = lapsed.id AND a.ended_at IS NULL
      RETURNING a.hold_id, a.round_id, a.locker_id, a.student_id
    ), history AS (
      INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
      SELECT hold_id, 'ended', round_id, student_id, ARRAY[locker_id], ARRAY[1], ${now} FROM ended
    )
    UPDATE round_lockers p SET confirmed_count = 0
    FROM ended e WHERE p.round_id = e.round_id AND p.locker_id = e.locker_id
    RETURNING p.round_id, p.locker_id`;
}
