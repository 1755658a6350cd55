import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import type { EventId, LocationId, LockerNumber, PoolId } from "@seonchak/schema";
import { eventId, locationId, lockerNumber, poolId } from "@seonchak/schema";

export type TestRoundOptions = {
  /** How many lockers, in a location of their own. */
  lockers?: number;
  /** Existing lockers of an earlier round instead, by their ids. */
  lockerIds?: PoolId[];
  holdMs?: number;
  /** From the world's now; negative is past. Open since a second unless said otherwise. */
  opensInMs?: number;
  closesInMs?: number;
  expiresInMs?: number;
  cohorts?: string[];
  isPaused?: boolean;
  /** A draft: students cannot see it. */
  isDraft?: boolean;
};
/** Numbers and ids in the same order; a locker's id is its pool's. */
export type TestRound = {
  roundId: EventId;
  locationId: LocationId;
  lockerNumbers: LockerNumber[];
  lockerIds: PoolId[];
};

export type Rounds = { round(options?: TestRoundOptions): Promise<TestRound> };

const HOUR_MS = 3_600_000;
const FIRST_LOCKER = 100;

export function createRounds(deps: Deps): Rounds {
  let madeLockers = 0;
  return {
    async round(options = {}) {
      if (options.lockerIds) return joinRound(deps, options, options.lockerIds);
      const { lockers: count = 3 } = options;
      const place = await deps.prisma.location.create({
        data: {
          nameKo: `복도 ${randomUUID()}`,
          nameEn: "Corridor",
          rows: 1,
          columns: Math.max(count, 1),
          position: madeLockers,
        },
      });
      const lockers = Array.from({ length: count }, (_, at) => ({
        id: randomUUID(),
        number: FIRST_LOCKER + madeLockers + at + 1,
        locationId: place.id,
        row: 1,
        column: at + 1,
      }));
      madeLockers += count;
      await deps.prisma.locker.createMany({ data: lockers });
      return joinRound(
        deps,
        options,
        lockers.map(({ id }) => poolId.parse(id)),
      );
    },
  };
}

async function joinRound(deps: Deps, options: TestRoundOptions, lockerIds: PoolId[]): Promise<TestRound> {
  const roundId = await insertRound(deps, options);
  await deps.prisma.$executeRaw`
    INSERT INTO round_lockers (round_id, locker_id, during)
    SELECT r.id, l.id, r.during FROM rounds r, lockers l WHERE r.id = ${roundId}::uuid AND l.id = ANY(${lockerIds}::uuid[])`;
  const lockers = await deps.prisma.locker.findMany({ where: { id: { in: lockerIds } }, orderBy: { number: "asc" } });
  return {
    roundId,
    locationId: locationId.parse(lockers[0]?.locationId),
    lockerNumbers: lockers.map(({ number }) => lockerNumber.parse(number)),
    lockerIds: lockers.map(({ id }) => poolId.parse(id)),
  };
}

async function insertRound(deps: Deps, options: TestRoundOptions): Promise<EventId> {
  const {
    opensInMs = -1_000,
    closesInMs = 24 * HOUR_MS,
    expiresInMs = 48 * HOUR_MS,
    holdMs,
    cohorts,
    isPaused,
    isDraft,
  } = options;
  const now = deps.clock.now();
  const inMs = (ms: number) => new Date(now.getTime() + ms);
  const { id } = await deps.prisma.round.create({
    data: {
      nameKo: "시험 사물함",
      nameEn: "Test lockers",
      opensAt: inMs(opensInMs),
      closesAt: inMs(closesInMs),
      expiresAt: inMs(expiresInMs),
      publishedAt: isDraft ? null : now,
      pausedAt: isPaused ? now : null,
      ...(holdMs === undefined ? {} : { holdMs }),
      cohorts: cohorts ?? [],
    },
  });
  return eventId.parse(id);
}
