import { Prisma } from "@seonchak/prisma";
import type { SetSlotsInput, SlotsPreview } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { addDays } from "./seoul-time.ts";
import type { Judgement, SlotsChange } from "./slots-change.ts";
import { judgementOf, readSlotsChange, slotsOf } from "./slots-change.ts";

/** What `setSlots` would change, in numbers, without changing it. Only bookings that touch the range are read. */
export async function previewSlots(deps: Deps, input: SetSlotsInput): Promise<SlotsPreview> {
  const change = await readSlotsChange(deps, input);
  const [judged, confirmed, pending] = await Promise.all([
    judge(deps, change),
    countConfirmed(deps, change),
    countPending(deps, change),
  ]);
  return {
    slotCount: judged.slots,
    changingCount: judged.changing,
    belowStartsAt: judged.below?.toISOString() ?? null,
    former: { capacity: judged.capacity, isClosed: judged.closed },
    ...confirmed,
    ...pending,
  };
}

async function judge({ prisma }: Deps, change: SlotsChange): Promise<Judgement> {
  const [judged] = await prisma.$queryRaw<Judgement[]>`SELECT ${judgementOf(change)} FROM (${slotsOf(change)}) slot`;
  invariant(judged !== undefined, "an aggregate has one row");
  return judged;
}

/** No booking is longer than a day, so the index finds those that touch the range by their start. */
function touching({ programme, start, end }: SlotsChange): Prisma.Sql {
  return Prisma.sql`programme_id = ${programme.id}::uuid AND starts_at > ${addDays(start, -1)}::timestamptz
    AND starts_at < ${end}::timestamptz AND ends_at > ${start}::timestamptz`;
}

async function countConfirmed({ prisma }: Deps, change: SlotsChange) {
  const [counted] = await prisma.$queryRaw<{ confirmedBookings: number; confirmedPeople: number }[]>`
    SELECT count(*)::int AS "confirmedBookings", coalesce(sum(people), 0)::float8 AS "confirmedPeople"
    FROM exam_bookings WHERE status = 'confirmed' AND ${touching(change)}`;
  invariant(counted !== undefined, "an aggregate has one row");
  return counted;
}

/**
 * Pending bookings, and those of them that have room in every slot of the range now and would not any more. A slot is found
 * by its exact start: comparing every booking with every slot took ten seconds for a busy month.
 */
async function countPending({ prisma, clock }: Deps, change: SlotsChange) {
  const { capacity, isClosed, programme } = change;
  const [counted] = await prisma.$queryRaw<{ pendingCount: number; unfitCount: number }[]>`
    WITH slots AS MATERIALIZED (${slotsOf(change)}), waiting AS (
      SELECT id, starts_at, ends_at, people FROM exam_bookings
      WHERE status = 'pending' AND (held_until IS NULL OR held_until > ${clock.now()}::timestamptz) AND ${touching(change)}
    ), fitting AS (
      SELECT w.id,
             bool_and(NOT s.is_closed AND s.confirmed_count + w.people <= s.capacity) AS fits,
             bool_and(NOT coalesce(${isClosed}::boolean, s.is_closed)
                      AND s.confirmed_count + w.people <= coalesce(${capacity}::int, s.capacity)) AS fits_then
      FROM waiting w
      CROSS JOIN LATERAL generate_series(w.starts_at, w.ends_at - interval '1 minute', ${programme.slotMinutes}::int * interval '1 minute') AS at (moment)
      JOIN slots s ON s.starts_at = at.moment
      GROUP BY w.id
    )
    SELECT count(*)::int AS "pendingCount", (count(*) FILTER (WHERE fits AND NOT fits_then))::int AS "unfitCount" FROM fitting`;
  invariant(counted !== undefined, "an aggregate has one row");
  return counted;
}
