import type { PoolRow } from "@seonchak/holds";
import type { Tx } from "@seonchak/prisma";
import type { EventId, PoolId } from "@seonchak/schema";
import { poolId } from "@seonchak/schema";
import { Refusal } from "../refusal.ts";

/** Lockers named in a refusal: enough to go and look. */
const NAMED_MAX = 20;

/** The numbers of a round's lockers. */
export async function readRoundLockers(tx: Pick<Tx, "$queryRaw">, roundId: EventId): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT l.number FROM round_lockers p JOIN lockers l ON l.id = p.locker_id WHERE p.round_id = ${roundId}::uuid
    ORDER BY l.number`;
  return rows.map((row) => row.number);
}

/**
 * Puts lockers into a round, without room for holds while they are broken or reserved. Each is locked, so that whoever
 * changes its condition meanwhile comes before or after, and never in between.
 */
export async function putLockersIn(tx: Tx, roundId: EventId, lockerNumbers: number[]): Promise<PoolId[]> {
  if (lockerNumbers.length === 0) return [];
  const rows = await tx.$queryRaw<{ locker_id: string }[]>`
    WITH chosen AS (
      SELECT id, condition FROM lockers WHERE number = ANY (${lockerNumbers}::int[]) ORDER BY id FOR SHARE
    )
    INSERT INTO round_lockers (round_id, locker_id, during, capacity, version)
    SELECT r.id, c.id, r.during, CASE c.condition WHEN 'available' THEN 1 ELSE 0 END,
      -- Above every version that Redis may know from before this locker was taken out (ADR 0009).
      (extract(epoch FROM clock_timestamp()) * 1000)::bigint
    FROM rounds r, chosen c WHERE r.id = ${roundId}::uuid
    RETURNING locker_id`;
  if (rows.length < lockerNumbers.length) throw await unknownLockers(tx, lockerNumbers);
  return rows.map((row) => poolId.parse(row.locker_id));
}

async function unknownLockers(tx: Tx, lockerNumbers: number[]): Promise<Refusal> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT wanted.number FROM unnest(${lockerNumbers}::int[]) AS wanted (number)
    WHERE NOT EXISTS (SELECT 1 FROM lockers l WHERE l.number = wanted.number)
    ORDER BY 1 LIMIT ${NAMED_MAX}::int`;
  return new Refusal("LOCKER_NOT_FOUND", { field: "lockerNumbers", lockers: rows.map((row) => row.number) });
}

/**
 * Takes lockers out of a round; never one that was somebody's. Answers what Redis is to know of them: no room, with a
 * version that no late message about them has (ADR 0009).
 */
export async function takeLockersOut(tx: Tx, roundId: EventId, lockerNumbers: number[]): Promise<PoolRow[]> {
  if (lockerNumbers.length === 0) return [];
  const owned = await tx.$queryRaw<{ number: number }[]>`
    SELECT DISTINCT l.number FROM locker_assignments a JOIN lockers l ON l.id = a.locker_id
    WHERE a.round_id = ${roundId}::uuid AND l.number = ANY (${lockerNumbers}::int[])
    ORDER BY 1 LIMIT ${NAMED_MAX}::int`;
  if (owned.length > 0)
    throw new Refusal("HAS_HISTORY", { field: "lockerNumbers", lockers: owned.map((row) => row.number) });
  const rows = await tx.$queryRaw<{ locker_id: string; version: bigint }[]>`
    DELETE FROM round_lockers p USING lockers l
    WHERE p.round_id = ${roundId}::uuid AND p.locker_id = l.id AND l.number = ANY (${lockerNumbers}::int[])
    RETURNING p.locker_id, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS version`;
  return rows.map((row) => ({
    poolId: poolId.parse(row.locker_id),
    version: row.version,
    capacity: 0,
    confirmedCount: 0,
    ownerId: null,
  }));
}
