import type { EventRow, PoolRow } from "@seonchak/holds";
import type { EventId, PoolId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** What a kind of reservation tells the engine of its events, as Postgres has them now. */
export type EventSource = {
  /** The event's row and every pool. Null: there is no such event, or students cannot see it yet. */
  load(deps: Deps, eventId: EventId): Promise<{ event: EventRow; pools: PoolRow[] } | null>;
  readPools(deps: Deps, eventId: EventId, poolIds: PoolId[]): Promise<PoolRow[]>;
  /** Pools whose rows changed in the last so many milliseconds. */
  recentPools(deps: Deps, eventId: EventId, withinMs: number): Promise<PoolRow[]>;
};

/** An event, and who knows it. */
export type HoldEvent<Source extends EventSource = EventSource> = { id: EventId; source: Source };
