import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { warmEvent } from "../hold-engine/warm-event.ts";
import { drainHistory } from "../jobs/drain-history.ts";

/** What was appended a moment ago may still be on its way. */
const SETTLING_MS = 5_000;
const DRAIN_TRIES = 20;

/** Drains what is there, then judges; what a lost store took with it is excused by the `store_lost` row after it. */
export async function checkHistory(deps: Deps, events: HoldEvent[]): Promise<string[]> {
  for (const event of events) {
    // A cold event is warmed first: only then can the drainer see that the store lost its data, and say so.
    await warmEvent(deps, event);
    for (let i = 0; i < DRAIN_TRIES && (await drainHistory(deps, event.id)) > 0; i++);
  }
  const until = new Date(deps.clock.now().getTime() - SETTLING_MS);
  const rows = await deps.prisma.$queryRaw<{ breach: string }[]>`
    SELECT 'hold ' || e.hold_id || ' ended as ' || e.kind || ' without a beginning' AS breach
    FROM hold_history e
    WHERE e.kind IN ('confirmed', 'given_up', 'expired', 'withdrawn') AND e.at < ${until}
      AND NOT EXISTS (SELECT 1 FROM hold_history b WHERE b.hold_id = e.hold_id AND b.kind = 'held')
      AND NOT EXISTS (SELECT 1 FROM hold_history s WHERE s.event_id = e.event_id AND s.kind = 'store_lost' AND s.at >= e.at - interval '1 minute')
    UNION ALL
    SELECT 'hold ' || hold_id || ' has ' || count(*) || ' ends' FROM hold_history
    WHERE kind IN ('confirmed', 'given_up', 'expired', 'withdrawn') GROUP BY hold_id HAVING count(*) > 1
    UNION ALL
    SELECT 'hold ' || h.hold_id || ' is given back and confirmed' FROM hold_history h
    JOIN hold_outcomes o ON o.hold_id = h.hold_id
    WHERE (h.kind = 'confirmed' AND o.outcome = 'given_back') OR (h.kind IN ('given_up', 'expired', 'withdrawn') AND o.outcome = 'confirmed')
    UNION ALL
    SELECT 'hold ' || b.hold_id || ' began and its time is long up, without an end' FROM hold_history b
    WHERE b.kind = 'held' AND b.expires_at < ${until}::timestamptz - interval '2 minutes'
      AND NOT EXISTS (SELECT 1 FROM hold_history e WHERE e.hold_id = b.hold_id AND e.kind <> 'held')
      AND NOT EXISTS (SELECT 1 FROM hold_history s WHERE s.event_id = b.event_id AND s.kind = 'store_lost' AND s.at >= b.at)
      AND EXISTS (SELECT 1 FROM drain_cursors c WHERE c.event_id = b.event_id AND c.moved_at > b.expires_at + interval '2 minutes')`;
  return rows.map((row) => row.breach);
}
