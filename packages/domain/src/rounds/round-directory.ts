import type { EventId, LocationId, LockerCondition, LockerPlace, PoolId } from "@seonchak/schema";
import { eventId, locationId, lockerCondition, poolId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { chooseRound } from "./choose-round.ts";

/** A published round with valid times. */
export type PublishedRound = {
  id: EventId;
  nameKo: string;
  nameEn: string;
  opensAt: Date;
  closesAt: Date;
  expiresAt: Date;
  publishedAt: Date;
  pausedAt: Date | null;
  noticeKo: string;
  noticeEn: string;
  version: bigint;
};

export type DirectoryLocker = { poolId: PoolId; condition: LockerCondition; place: LockerPlace };
export type DirectoryLocation = {
  locationId: LocationId;
  nameKo: string;
  nameEn: string;
  rows: number;
  columns: number;
};
/** What of a round changes seldom: names, numbers, places, conditions. */
export type RoundPlan = {
  round: PublishedRound;
  lockers: DirectoryLocker[];
  byNumber: Map<number, DirectoryLocker>;
  byPool: Map<string, DirectoryLocker>;
  locations: DirectoryLocation[];
};

const FRESH_MS = 1_000;
/** Used while it is being refreshed. */
const STALE_MS = 3_000;
/** Used while Postgres is away: holds need only Redis. */
const OUTAGE_MS = 600_000;

/**
 * The published rounds and their plans, remembered so that a hold asks Postgres nothing. The list is refreshed each
 * second that somebody asks; a plan is replaced when its round's version changes.
 */
export class RoundDirectory {
  #rounds: PublishedRound[] = [];
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  /** What is known is wrong since this process changed a round; it is used only while Postgres is away. */
  #isOutdated = false;
  #loading: Promise<void> | null = null;
  #nextLook: Promise<void> | null = null;
  readonly #plans = new Map<EventId, RoundPlan>();
  readonly #planLoading = new Map<EventId, Promise<RoundPlan>>();

  /** Forget what is known: this process has just changed a round. */
  invalidate(): void {
    this.#isOutdated = true;
    // A load that began before the change must not pass for one that knows it.
    this.#loading = null;
  }

  async published(deps: Deps): Promise<PublishedRound[]> {
    const ageMs = performance.now() - this.#loadedAtMs;
    if (ageMs < FRESH_MS && !this.#isOutdated) return this.#rounds;
    this.#loading ??= this.#load(deps);
    try {
      if (ageMs < STALE_MS && !this.#isOutdated) this.#loading.catch(() => {});
      else await this.#loading;
    } catch (error) {
      if (ageMs > OUTAGE_MS) throw error;
    }
    return this.#rounds;
  }

  /** The round that is open (or paused), else the next to open, else the last one closed; or the one asked for. */
  async current(deps: Deps, asked?: EventId): Promise<PublishedRound> {
    const known = chooseRound(await this.published(deps), deps.clock.now(), asked);
    if (known) return known;
    // It may have been opened a moment ago.
    await this.lookAgain(deps);
    const round = chooseRound(this.#rounds, deps.clock.now(), asked);
    if (!round) throw new Refusal("NO_ROUND");
    return round;
  }

  /** Rounds whose lockers are in use now, open or closed: a locker is in at most one of them (SPECS 2). */
  async inUse(deps: Deps): Promise<PublishedRound[]> {
    const now = deps.clock.now();
    return (await this.published(deps)).filter((round) => round.opensAt <= now && now < round.expiresAt);
  }

  /**
   * Rounds in which a student may have something: those in use first, then those to come, soonest first. One of these may
   * have been open before it was postponed, and the council can give its lockers by hand.
   */
  async notEnded(deps: Deps): Promise<PublishedRound[]> {
    const now = deps.clock.now();
    const toCome = (await this.published(deps)).filter((round) => now < round.opensAt && now < round.expiresAt);
    return [...(await this.inUse(deps)), ...toCome.sort((a, b) => Number(a.opensAt) - Number(b.opensAt))];
  }

  /** The plan of a round, at least as new as `version` when given. */
  async plan(deps: Deps, id: EventId, version?: bigint): Promise<RoundPlan> {
    const known = this.#plans.get(id);
    if (known && (version === undefined || known.round.version >= version)) return known;
    const standing = this.#planLoading.get(id);
    const loading = standing ?? loadPlan(deps, id).finally(() => this.#planLoading.delete(id));
    this.#planLoading.set(id, loading);
    const plan = await loading;
    this.#plans.set(id, plan);
    // A load that others began may be of before the change that is asked for.
    const isOlder = standing && version !== undefined && plan.round.version < version;
    return isOlder ? this.plan(deps, id, version) : plan;
  }

  /** A load that begins after this call; one at a time, however many ask for what is not there. */
  lookAgain(deps: Deps): Promise<void> {
    const look = () => {
      this.#nextLook = null;
      this.#loading ??= this.#load(deps);
      return this.#loading;
    };
    if (!this.#loading) return look();
    this.#nextLook ??= this.#loading.then(look, look);
    return this.#nextLook;
  }

  #load(deps: Deps): Promise<void> {
    const loading: Promise<void> = deps.prisma.round
      .findMany({ where: { publishedAt: { not: null } } })
      .then((rows) => {
        if (this.#loading !== loading) return;
        this.#rounds = rows.flatMap((row) => publishedRound(row) ?? []);
        this.#loadedAtMs = performance.now();
        this.#isOutdated = false;
      })
      .finally(() => {
        if (this.#loading === loading) this.#loading = null;
      });
    return loading;
  }
}

type RoundRow = Omit<PublishedRound, "id" | "opensAt" | "closesAt" | "expiresAt" | "publishedAt"> & {
  id: string;
  opensAt: Date | null;
  closesAt: Date | null;
  expiresAt: Date | null;
  publishedAt: Date | null;
};

/** Null for a draft; CHECK rounds_published_times_are_valid promises the times of the others. */
export function publishedRound(row: RoundRow): PublishedRound | null {
  const { id, nameKo, nameEn, opensAt, closesAt, expiresAt, publishedAt, pausedAt, noticeKo, noticeEn, version } = row;
  if (!opensAt || !closesAt || !expiresAt || !publishedAt) return null;
  return {
    id: eventId.parse(id),
    nameKo,
    nameEn,
    opensAt,
    closesAt,
    expiresAt,
    publishedAt,
    pausedAt,
    noticeKo,
    noticeEn,
    version,
  };
}

async function loadPlan(deps: Deps, id: EventId): Promise<RoundPlan> {
  const row = await deps.prisma.round.findUnique({
    where: { id },
    include: { lockers: { include: { locker: { include: { location: true } } } } },
  });
  const round = row && publishedRound(row);
  if (!round) throw new Refusal("NO_ROUND");
  const locations = new Map<string, DirectoryLocation & { position: number }>();
  const lockers = row.lockers.map(({ locker }): DirectoryLocker => {
    const { location } = locker;
    const place = { locationId: locationId.parse(location.id), nameKo: location.nameKo, nameEn: location.nameEn };
    locations.set(location.id, {
      ...place,
      rows: location.rows,
      columns: location.columns,
      position: location.position,
    });
    return {
      poolId: poolId.parse(locker.id),
      condition: lockerCondition.parse(locker.condition),
      place: { ...place, lockerNumber: locker.number, row: locker.row, column: locker.column },
    };
  });
  lockers.sort((a, b) => a.place.lockerNumber - b.place.lockerNumber);
  return {
    round,
    lockers,
    byNumber: new Map(lockers.map((locker) => [locker.place.lockerNumber, locker])),
    byPool: new Map(lockers.map((locker) => [locker.poolId, locker])),
    locations: [...locations.values()].sort((a, b) => a.position - b.position),
  };
}
