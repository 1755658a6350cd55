import type { Tx } from "@seonchak/prisma";
import type { EventId } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { publishEvent } from "../rounds/publish-event.ts";

/**
 * Locks the rounds that have any of these lockers, in one order and before their pools, as whoever postpones a round; and
 * raises the published ones' versions, so that every process reads the plan anew. Answers which those are.
 */
export async function raiseRoundsOf(tx: Tx, lockerIds: string[]): Promise<EventId[]> {
  await tx.$queryRaw`
    SELECT id FROM rounds
    WHERE id IN (SELECT round_id FROM round_lockers WHERE locker_id = ANY (${lockerIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  const rounds = await tx.$queryRaw<{ id: string }[]>`
    UPDATE rounds SET notice_ko = notice_ko
    WHERE published_at IS NOT NULL
      AND id IN (SELECT round_id FROM round_lockers WHERE locker_id = ANY (${lockerIds}::uuid[]))
    RETURNING id`;
  return rounds.map(({ id }) => eventId.parse(id));
}

/** The same for every locker of a location. */
export async function raiseRoundsAt(tx: Tx, locationId: string): Promise<EventId[]> {
  const lockers = await tx.locker.findMany({ where: { locationId }, select: { id: true } });
  return raiseRoundsOf(
    tx,
    lockers.map(({ id }) => id),
  );
}

/** Open pages ask anew once Redis has the version. While Redis is away the change stands; the worker tells it later. */
export async function tellRounds(deps: Deps, roundIds: EventId[]): Promise<void> {
  for (const roundId of roundIds) {
    try {
      await publishEvent(deps, roundId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
