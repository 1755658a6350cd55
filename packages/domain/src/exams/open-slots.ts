import type { Tx } from "@seonchak/prisma";
import type { Clock } from "../clock.ts";
import type { Deps } from "../deps.ts";
import { addDays, seoulMidnight } from "./seoul-time.ts";

/** One day beyond the horizon, so that what becomes bookable during the day is there before it does. */
const DAYS_BEYOND = 2;

/**
 * Makes the slots of every published programme, from today to its horizon; answers how many were missing. Runs at the
 * start and daily, in many copies at once: a slot is one row, and what is there is left exactly as it is (SPECS 3).
 */
export async function openSlots(deps: Pick<Deps, "prisma" | "clock">): Promise<number> {
  const programmes = await deps.prisma.examProgramme.findMany({ where: { publishedAt: { not: null } } });
  let made = 0;
  for (const programme of programmes) made += await openSlotsOf(deps, programme);
  return made;
}

/** One programme's, published or about to be; also in the transaction that publishes it. */
export async function openSlotsOf(
  { prisma, clock }: { prisma: Pick<Tx, "$executeRaw">; clock: Clock },
  { id, horizonDays }: { id: string; horizonDays: number },
): Promise<number> {
  const from = seoulMidnight(clock.now());
  const days = horizonDays + DAYS_BEYOND;
  // In time order, so that two makers that share rows wait for each other in one direction only.
  return prisma.$executeRaw`
    INSERT INTO exam_slots (programme_id, starts_at, capacity)
    SELECT p.id, d.midnight + m.minute * interval '1 minute', p.capacity
    FROM exam_programmes p
    CROSS JOIN generate_series(${from}::timestamptz, ${addDays(from, days)}::timestamptz - interval '1 minute', interval '24 hours') AS d (midnight)
    CROSS JOIN LATERAL generate_series(p.opens_minute, p.closes_minute - p.slot_minutes, p.slot_minutes) AS m (minute)
    WHERE p.id = ${id}::uuid
      AND NOT EXISTS (
        SELECT 1 FROM exam_slots s WHERE s.programme_id = p.id AND s.starts_at = d.midnight + m.minute * interval '1 minute'
      )
    ORDER BY 2
    ON CONFLICT DO NOTHING`;
}
