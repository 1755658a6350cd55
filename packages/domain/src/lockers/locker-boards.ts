import { createHash } from "node:crypto";
import type { EventState, PoolState } from "@seonchak/holds";
import { EventCold, StoreAway } from "@seonchak/holds";
import type { EventId, LockerBoard, LockerStatus, PublicLocation, PublicLocker } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { Refusal } from "../refusal.ts";
import { publicRoundAt } from "../rounds/public-round.ts";
import type { DirectoryLocker, RoundPlan } from "../rounds/round-directory.ts";
import { lockerEvent } from "./locker-event.ts";

/** A board is made anew at most this often (SPECS 2). */
const REBUILD_MS = 100;

type Standing = { board: LockerBoard; builtAtMs: number; validUntilMs: number };

/** The part of the locker list that everyone sees, made once for all who ask within 100 ms. */
export class LockerBoards {
  readonly #standing = new Map<EventId, Standing>();
  readonly #building = new Map<EventId, Promise<LockerBoard>>();

  /** Valid until the earliest moment inside it, so that an expiry shows with the worker stopped. */
  async read(deps: Deps, roundId: EventId): Promise<LockerBoard> {
    const standing = this.#standing.get(roundId);
    if (
      standing &&
      performance.now() - standing.builtAtMs < REBUILD_MS &&
      deps.clock.now().getTime() < standing.validUntilMs
    )
      return standing.board;
    const building =
      this.#building.get(roundId) ?? this.#build(deps, roundId).finally(() => this.#building.delete(roundId));
    this.#building.set(roundId, building);
    return building;
  }

  /** When the board that was last read changes by itself, in ms of the clock; Infinity when nothing is timed. */
  validUntilMs(roundId: EventId): number {
    return this.#standing.get(roundId)?.validUntilMs ?? Number.POSITIVE_INFINITY;
  }

  /** When the board that was last read was begun, by `performance.now()`; what changed since may not show in it. */
  builtAtMs(roundId: EventId): number {
    return this.#standing.get(roundId)?.builtAtMs ?? Number.NEGATIVE_INFINITY;
  }

  async #build(deps: Deps, roundId: EventId): Promise<LockerBoard> {
    try {
      const builtAtMs = performance.now();
      const { plan, state } = await withWarmEvent(deps, lockerEvent(roundId), () => readWhole(deps, roundId));
      const board = boardOf(plan, state);
      this.#standing.set(roundId, { board, builtAtMs, validUntilMs: nextMoment(plan, state) });
      return board;
    } catch (error) {
      if (error instanceof EventCold) throw new Refusal("WARMING", { retryAfterMs: 500 });
      const last = this.#standing.get(roundId);
      if (!(error instanceof StoreAway)) throw error;
      if (!last) throw new Refusal("STORE_AWAY", { retryAfterMs: 1_000 });
      return { ...last.board, isStale: true };
    }
  }
}

/** Throws EventCold when Redis lacks a locker: it would be shown as free, whoever owns it (DESIGN 3). */
async function readWhole(deps: Deps, roundId: EventId): Promise<{ plan: RoundPlan; state: EventState }> {
  const state = await deps.holdStore.readEvent(roundId);
  const plan = await deps.caches.rounds.plan(deps, roundId, state.version);
  const known = new Set(state.pools.map((pool) => pool.poolId));
  if (!plan.lockers.every((locker) => known.has(locker.poolId))) throw new EventCold();
  return { plan, state };
}

function boardOf(plan: RoundPlan, state: EventState): LockerBoard {
  const now = new Date(state.nowMs);
  const pools = new Map(state.pools.map((pool) => [pool.poolId, pool]));
  const hasEnded = plan.round.expiresAt <= now;
  const lockers = plan.lockers.map((locker) => publicLocker(locker, pools.get(locker.poolId), hasEnded));
  const locations = plan.locations.map((location) => publicLocation(location, lockers));
  const availableCount = lockers.filter((locker) => locker.status === "free").length;
  const round = publicRoundAt(plan.round, now, { lockerCount: lockers.length, availableCount });
  const shared = { round, lockers, locations, availableCount, isStale: false };
  const version = createHash("sha1").update(JSON.stringify(shared)).digest("base64url").slice(0, 16);
  return { version, ...shared, serverTime: now.toISOString() };
}

function publicLocker(
  { place, condition }: DirectoryLocker,
  pool: PoolState | undefined,
  hasEnded: boolean,
): PublicLocker {
  const { lockerNumber, locationId, row, column } = place;
  const status = statusOf(pool, condition, hasEnded);
  const heldUntil = status === "held" && pool?.firstExpiryMs ? new Date(pool.firstExpiryMs).toISOString() : null;
  return { lockerNumber, locationId, row, column, status, heldUntil };
}

function statusOf(
  pool: PoolState | undefined,
  condition: DirectoryLocker["condition"],
  hasEnded: boolean,
): LockerStatus {
  if (pool && pool.confirmedCount > 0 && !hasEnded) return "taken";
  if (pool && pool.heldUnits > 0) return "held";
  return condition === "available" ? "free" : condition;
}

function publicLocation(location: RoundPlan["locations"][number], lockers: PublicLocker[]): PublicLocation {
  const { locationId, nameKo, nameEn, rows, columns } = location;
  const here = lockers.filter((locker) => locker.locationId === locationId);
  const availableCount = here.filter((locker) => locker.status === "free").length;
  return { locationId, nameKo, nameEn, rows, columns, lockerCount: here.length, availableCount };
}

function nextMoment({ round }: RoundPlan, state: EventState): number {
  const moments = [round.opensAt, round.closesAt, round.expiresAt].map((time) => time.getTime());
  const expiries = state.pools.flatMap((pool) => pool.firstExpiryMs ?? []);
  return Math.min(...[...moments, ...expiries].filter((ms) => ms > state.nowMs), Number.POSITIVE_INFINITY);
}
