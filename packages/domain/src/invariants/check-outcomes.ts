import type { Deps } from "../deps.ts";

type Row = { breach: string };

/** A confirmed hold became an assignment or gave a booking its places, and nothing did without one. */
export async function checkOutcomes({ prisma }: Pick<Deps, "prisma">): Promise<string[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH became AS (
      SELECT hold_id, 'assignment' AS what FROM locker_assignments
      UNION ALL
      SELECT hold_id, 'booking' FROM exam_booking_holds
    )
    SELECT 'hold ' || o.hold_id || ' is confirmed and became nothing' AS breach
    FROM hold_outcomes o LEFT JOIN became b ON b.hold_id = o.hold_id
    WHERE o.outcome = 'confirmed' AND b.hold_id IS NULL
    UNION ALL
    SELECT b.what || ' of hold ' || b.hold_id || ' has the outcome ' || coalesce(o.outcome, 'none')
    FROM became b LEFT JOIN hold_outcomes o ON o.hold_id = b.hold_id
    WHERE o.outcome IS DISTINCT FROM 'confirmed'
    UNION ALL
    SELECT 'booking ' || b.id || ' is confirmed without a confirmed hold'
    FROM exam_bookings b JOIN exam_programmes p ON p.id = b.programme_id AND p.approval = 'automatic'
    WHERE b.status = 'confirmed' AND NOT EXISTS (SELECT FROM exam_booking_holds h WHERE h.booking_id = b.id)`;
  return rows.map((row) => row.breach);
}
