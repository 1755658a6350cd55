import type { EventId } from "@seonchak/schema";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { lockerConfirmRules } from "./confirm-rules.ts";

/** A locker round, as the hold engine sees it. */
export function lockerEvent(roundId: EventId): HoldEvent<ConfirmRules> {
  return { id: roundId, source: lockerConfirmRules };
}
