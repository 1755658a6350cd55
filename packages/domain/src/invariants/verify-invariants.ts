import type { InvariantId, InvariantResult } from "@seonchak/schema";
import { invariantId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { readActiveEvents } from "../jobs/active-events.ts";
import { checkHistory } from "./check-history.ts";
import { checkOutcomes } from "./check-outcomes.ts";
import { checkSlots } from "./check-slots.ts";
import { checkStores } from "./check-stores.ts";

type Row = { breach: string };

type Events = Awaited<ReturnType<typeof readActiveEvents>>;
type Check = { title: string; find(deps: Deps, events: Events): Promise<string[]> };

const checks: Record<InvariantId, Check> = {
  I1: {
    title: "a locker has at most one live assignment, a student at most one live locker per round",
    find: checkAssignments,
  },
  I4: {
    title: "every exam slot counts the people of the confirmed bookings that overlap it, within its capacity",
    find: checkSlots,
  },
  I5: { title: "every confirmed hold became an assignment or a booking, and the reverse", find: checkOutcomes },
  I6: { title: "every hold has one beginning and at most one end in the history", find: checkHistory },
  pools: { title: "every pool in Redis equals its row in Postgres", find: checkStores },
  confirming: { title: "no hold is confirming for over a minute", find: checkConfirming },
};

/** Checks the invariants of DESIGN 4 on the live stores; each with its breaches, none of which should be. */
export async function verifyInvariants(deps: Deps): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const id of invariantId.options) results.push(await checkInvariant(deps, { id }));
  return results;
}

/** One of them, so that whoever waits sees how far it is. */
export async function checkInvariant(deps: Deps, { id }: { id: InvariantId }): Promise<InvariantResult> {
  const { title, find } = checks[id];
  const breaches = await find(deps, await readActiveEvents(deps));
  return { id, title, breaches, ok: breaches.length === 0 };
}

async function checkAssignments({ prisma }: Deps): Promise<string[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT 'locker ' || l.number || ' has ' || count(*) || ' live assignments' AS breach
    FROM locker_assignments a JOIN lockers l ON l.id = a.locker_id WHERE a.ended_at IS NULL
    GROUP BY l.number HAVING count(*) > 1
    UNION ALL
    SELECT 'student ' || student_id || ' has ' || count(*) || ' live lockers in round ' || round_id
    FROM locker_assignments WHERE ended_at IS NULL GROUP BY round_id, student_id HAVING count(*) > 1
    UNION ALL
    SELECT 'locker ' || l.number || ' counts ' || p.confirmed_count || ' confirmed and has ' || count(a.id)
    FROM round_lockers p JOIN lockers l ON l.id = p.locker_id
    LEFT JOIN locker_assignments a ON a.round_id = p.round_id AND a.locker_id = p.locker_id AND a.ended_at IS NULL
    GROUP BY l.number, p.round_id, p.confirmed_count HAVING count(a.id) <> p.confirmed_count
    UNION ALL
    SELECT 'locker ' || l.number || ' is somebody''s in round ' || a.round_id || ', which does not have it'
    FROM locker_assignments a JOIN lockers l ON l.id = a.locker_id
    WHERE a.ended_at IS NULL
      AND NOT EXISTS (SELECT FROM round_lockers p WHERE p.round_id = a.round_id AND p.locker_id = a.locker_id)`;
  return rows.map((row) => row.breach);
}

const CONFIRMING_MAX_MS = 60_000;

async function checkConfirming(deps: Deps, events: Events): Promise<string[]> {
  const lists = await Promise.all(
    events.map((event) => withWarmEvent(deps, event, () => deps.holdStore.listHolds(event.id, CONFIRMING_MAX_MS))),
  );
  return lists.flat().map((hold) => `hold ${hold.holdId} is confirming for over a minute`);
}
