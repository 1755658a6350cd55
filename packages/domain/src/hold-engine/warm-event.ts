import { randomUUID } from "node:crypto";
import type { PastHold } from "@seonchak/holds";
import { EventCold } from "@seonchak/holds";
import type { EventId } from "@seonchak/schema";
import { holdId, poolId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { HoldEvent } from "./event-source.ts";

const WARM_CHUNK = 500;
const WARM_TRIES = 3;
/** How far back ended ids are remembered: as long as the script's tombstones live. */
const TOMBSTONE_HOURS = 24;
const WARMING_RETRY_MS = 500;

const warmings = new WeakMap<Deps["holdStore"], Map<EventId, Promise<void>>>();

/**
 * Runs `ask`; when the event is not in Redis, warms it from Postgres once and asks again.
 * Refuses NO_ROUND when there is no such event, WARMING while another process warms it.
 */
export async function withWarmEvent<Reply>(deps: Deps, event: HoldEvent, ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof EventCold)) throw error;
  }
  await warmEvent(deps, event);
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof EventCold)) throw error;
  }
  // Ready, and yet a key is missing: an event of which any key is missing is cold (DESIGN 3).
  await warmEvent(deps, event, { isIncomplete: true });
  return ask();
}

/** Warms an event unless it is ready. Calls of one process share the work; other processes are told to wait. */
export async function warmEvent(deps: Deps, event: HoldEvent, { isIncomplete = false } = {}): Promise<void> {
  const running = warmings.get(deps.holdStore) ?? new Map<EventId, Promise<void>>();
  warmings.set(deps.holdStore, running);
  const standing = running.get(event.id);
  if (standing) return standing;
  const warming = warmNow(deps, event, isIncomplete).finally(() => running.delete(event.id));
  running.set(event.id, warming);
  return warming;
}

async function warmNow(deps: Deps, event: HoldEvent, isIncomplete: boolean): Promise<void> {
  for (let attempt = 0; attempt < WARM_TRIES; attempt++) {
    const token = randomUUID();
    const place = await deps.holdStore.beginWarming(event.id, token, isIncomplete);
    if (place === "READY") return;
    if (place === "BUSY") throw new Refusal("WARMING", { retryAfterMs: WARMING_RETRY_MS });
    if (await fill(deps, event, token)) return;
  }
  throw new Refusal("WARMING", { retryAfterMs: WARMING_RETRY_MS });
}

/** False: Redis lost its data while it was being filled. */
async function fill(deps: Deps, event: HoldEvent, token: string): Promise<boolean> {
  // The history is read before the pools: a hold confirmed in between then shows in the pools, which leave it no room.
  const past = await readPastHolds(deps, event.id);
  const loaded = await event.source.load(deps, event.id);
  if (!loaded) throw new Refusal("NO_ROUND");
  for (const pools of chunks(loaded.pools)) if (!(await deps.holdStore.warmPools(event.id, token, pools))) return false;
  for (const holds of chunks(past)) if (!(await deps.holdStore.warmHolds(event.id, token, holds))) return false;
  return (await deps.holdStore.writeEvent(loaded.event, { token, epoch: randomUUID() })) !== "LOST";
}

type HistoryRow = {
  hold_id: string;
  student_id: string;
  pool_ids: string[];
  units: number[];
  at: Date;
  expires_at: Date;
  ended: PastHold["end"];
};

/**
 * Holds that began and did not end, and what ended in the last day, so that no used id holds again. An end may stand
 * alone: its beginning was lost before it was drained. A hold that Postgres gave back has ended, whatever Redis told.
 */
async function readPastHolds({ prisma, clock }: Deps, eventId: EventId): Promise<PastHold[]> {
  const now = clock.now();
  const rows = await prisma.$queryRaw<HistoryRow[]>`
    SELECT hold_id, student_id, pool_ids, units, at, at AS expires_at, kind AS ended
    FROM hold_history
    WHERE event_id = ${eventId}::uuid AND kind IN ('confirmed', 'given_up', 'expired', 'withdrawn')
      AND at > ${now}::timestamptz - ${TOMBSTONE_HOURS}::int * interval '1 hour'
    UNION ALL
    SELECT begun.hold_id, begun.student_id, begun.pool_ids, begun.units, begun.at, begun.expires_at,
           CASE o.outcome WHEN 'given_back' THEN 'withdrawn' ELSE o.outcome END
    FROM hold_history begun LEFT JOIN hold_outcomes o ON o.hold_id = begun.hold_id
    WHERE begun.event_id = ${eventId}::uuid AND begun.kind = 'held' AND begun.expires_at > ${now}::timestamptz
      AND NOT EXISTS (
        SELECT 1 FROM hold_history ended
        WHERE ended.hold_id = begun.hold_id AND ended.kind IN ('confirmed', 'given_up', 'expired', 'withdrawn')
      )
    ORDER BY at`;
  return rows.map((row) => ({
    holdId: holdId.parse(row.hold_id),
    studentId: studentId.parse(row.student_id),
    claims: row.pool_ids.map((pool, i) => ({ poolId: poolId.parse(pool), units: row.units[i] ?? 1 })),
    placedAt: row.at,
    expiresAt: row.expires_at,
    end: row.ended,
  }));
}

function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += WARM_CHUNK) yield rows.slice(i, i + WARM_CHUNK);
}
