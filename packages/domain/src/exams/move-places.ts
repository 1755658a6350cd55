import type { Tx } from "@seonchak/prisma";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import type { Programme } from "./programmes.ts";
import type { Wanted } from "./range-rules.ts";
import { slotCount } from "./range-rules.ts";

/** Places to take and to give back, of one programme; null: none. */
export type Move = { take: Wanted | null; give: Wanted | null };
type Moved = { covered: number; closed: number; short: number; changing: number; changed: number };

const NO_PLACES: Wanted = { start: new Date(0), end: new Date(0), people: 0 };

/**
 * Takes and gives places in exactly the slots of the half-open ranges, in the caller's transaction, in one statement.
 * The union of slots is locked first, in time order, so that movers that share slots never wait for each other in a
 * circle; the condition stands in the UPDATE and the CHECK stands behind it (SPECS 3). A full or a closed slot inside
 * the range is refused, never skipped. Throws SLOT_CLOSED or SLOT_FULL, which undoes the caller's transaction.
 */
export async function movePlaces(tx: Tx, programme: Programme, { take, give }: Move): Promise<void> {
  const [taken, given] = [take ?? NO_PLACES, give ?? NO_PLACES];
  const [moved] = await tx.$queryRaw<[Moved]>`
    WITH locked AS (
      SELECT s.id, s.capacity, s.confirmed_count, s.is_closed,
             s.starts_at >= ${taken.start}::timestamptz AND s.starts_at < ${taken.end}::timestamptz AS is_taken,
             s.starts_at >= ${given.start}::timestamptz AND s.starts_at < ${given.end}::timestamptz AS is_given
      FROM exam_slots s
      WHERE s.programme_id = ${programme.id}::uuid
        AND (s.starts_at >= ${taken.start}::timestamptz AND s.starts_at < ${taken.end}::timestamptz
             OR s.starts_at >= ${given.start}::timestamptz AND s.starts_at < ${given.end}::timestamptz)
      ORDER BY s.starts_at
      FOR NO KEY UPDATE
    ), wanted AS (
      SELECT id, capacity, confirmed_count, is_taken,
             (CASE WHEN is_taken THEN ${taken.people}::int ELSE 0 END) - (CASE WHEN is_given THEN ${given.people}::int ELSE 0 END) AS delta,
             is_closed
      FROM locked
    ), judged AS (
      SELECT count(*) FILTER (WHERE is_taken)::int AS covered,
             count(*) FILTER (WHERE is_closed AND delta > 0)::int AS closed,
             count(*) FILTER (WHERE delta > 0 AND confirmed_count + delta > capacity)::int AS short,
             count(*) FILTER (WHERE delta <> 0)::int AS changing
      FROM wanted
    ), moved AS (
      UPDATE exam_slots s SET confirmed_count = s.confirmed_count + w.delta
      FROM wanted w, judged j
      WHERE s.id = w.id AND w.delta <> 0 AND j.closed = 0 AND j.short = 0
        -- Of the locked rows: the UPDATE's own are as the statement found them, before it waited for the locks.
        AND w.confirmed_count + w.delta BETWEEN 0 AND greatest(w.capacity, w.confirmed_count)
      RETURNING s.id
    )
    SELECT covered, closed, short, changing, (SELECT count(*) FROM moved)::int AS changed FROM judged`;
  if (moved.closed > 0 || (take && moved.covered !== slotCount(programme, take))) throw new Refusal("SLOT_CLOSED");
  if (moved.short > 0) throw new Refusal("SLOT_FULL");
  invariant(moved.changed === moved.changing, "every slot of a booking gives back what it took");
}
