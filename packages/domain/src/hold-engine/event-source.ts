import type { EventRow, PoolRow } from "@seonchak/holds";
import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** What a kind of reservation tells the engine of one event: its row and every pool, as Postgres has them now. */
export type EventSource = {
  /** Null: there is no such event, or students cannot see it yet. */
  load(deps: Deps, eventId: EventId): Promise<{ event: EventRow; pools: PoolRow[] } | null>;
};
