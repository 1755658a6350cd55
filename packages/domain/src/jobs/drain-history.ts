import { randomUUID } from "node:crypto";
import type { StreamEntry } from "@seonchak/holds";
import { readDrainState, readStream } from "@seonchak/holds";
import type { Tx } from "@seonchak/prisma";
import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

const BATCH_MAX = 1_000;
/** What stays in the stream behind the cursor, for open pages that resume. */
const RESUME_MS = 120_000;

type Cursor = { epoch: string; streamId: string; sequence: bigint };

/**
 * Moves an event's stream into the history, in batches. Safe in many copies: the cursor moves in the rows' own
 * transaction, and only from where it was read. Answers how many entries are still to come.
 */
export async function drainHistory(deps: Deps, eventId: EventId): Promise<number> {
  for (;;) {
    const state = await readDrainState(deps.holdStore, eventId);
    // A cold event has nothing to drain; warming it gives it an epoch.
    if (state.epoch === null) return 0;
    const cursor = await deps.prisma.drainCursor.findUnique({ where: { eventId } });
    const isSameStore = cursor?.epoch === state.epoch;
    const after = cursor && isSameStore ? cursor.streamId : "0-0";
    const entries = await readStream(deps.holdStore, eventId, { after, max: BATCH_MAX });
    const last = entries.at(-1);
    if (!last && isSameStore) return 0;
    const next = { epoch: state.epoch, streamId: last?.streamId ?? "0-0", sequence: BigInt(last?.sequence ?? 0) };
    const hasMoved = await deps.prisma.$transaction((tx) =>
      moveCursor(tx, { eventId, from: cursor, to: next, entries, now: deps.clock.now() }),
    );
    if (!hasMoved) return state.appended - state.drained;
    const { epoch } = state;
    const undrained = last ? await deps.holdStore.markDrained(eventId, { ...last, epoch, keepMs: RESUME_MS }) : 0;
    if (entries.length < BATCH_MAX) return undrained;
  }
}

type Move = { eventId: EventId; from: Cursor | null; to: Cursor; entries: StreamEntry[]; now: Date };

/** False: another drainer was faster, or is at it. */
async function moveCursor(tx: Tx, { eventId, from, to, entries, now }: Move): Promise<boolean> {
  const [lock] = await tx.$queryRaw<
    { free: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(hashtextextended(${`drain:${eventId}`}, 0)) AS free`;
  if (!lock?.free) return false;
  const moved = from
    ? await tx.$executeRaw`
        UPDATE drain_cursors SET epoch = ${to.epoch}, stream_id = ${to.streamId}, sequence = ${to.sequence}, moved_at = now()
        WHERE event_id = ${eventId}::uuid AND epoch = ${from.epoch} AND stream_id = ${from.streamId}`
    : await tx.$executeRaw`
        INSERT INTO drain_cursors (event_id, epoch, stream_id, sequence)
        VALUES (${eventId}::uuid, ${to.epoch}, ${to.streamId}, ${to.sequence}) ON CONFLICT DO NOTHING`;
  if (moved === 0) return false;
  if (from && from.epoch !== to.epoch) await noteStoreLost(tx, eventId, now);
  await insertEntries(tx, eventId, entries);
  return true;
}

/** Whoever reads the history knows from here what may be missing before it (DESIGN 1.6). */
async function noteStoreLost(tx: Tx, eventId: EventId, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO hold_history (hold_id, kind, event_id, pool_ids, units, at)
    VALUES (${randomUUID()}::uuid, 'store_lost', ${eventId}::uuid, '{}', '{}', ${now})`;
}

async function insertEntries(tx: Tx, eventId: EventId, entries: StreamEntry[]): Promise<void> {
  const rows = entries
    .filter((entry) => entry.kind !== "pool" && entry.kind !== "event")
    .map((entry) => ({
      hold_id: entry.holdId,
      kind: entry.kind,
      student_id: entry.studentId,
      pool_ids: entry.claims.map((claim) => claim.poolId),
      units: entry.claims.map((claim) => claim.units),
      at: new Date(entry.atMs).toISOString(),
      expires_at: entry.expiresAtMs === null ? null : new Date(entry.expiresAtMs).toISOString(),
    }));
  if (rows.length === 0) return;
  // Keyed by (hold, kind), never by a stream id: a repeat after a crash, and a second end, insert nothing.
  await tx.$executeRaw`
    INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at, expires_at)
    SELECT hold_id, kind, ${eventId}::uuid, student_id,
           ARRAY(SELECT jsonb_array_elements_text(pool_ids)::uuid), ARRAY(SELECT jsonb_array_elements_text(units)::int), at, expires_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x (hold_id uuid, kind text, student_id uuid, pool_ids jsonb, units jsonb, at timestamptz, expires_at timestamptz)
    ON CONFLICT DO NOTHING`;
}
