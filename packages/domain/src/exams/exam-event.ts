import type { EventId } from "@seonchak/schema";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { bookingConfirmRules } from "./confirm-rules.ts";

/** A programme of automatic approval, as the hold engine sees it. */
export function examEvent(programmeId: EventId): HoldEvent<ConfirmRules> {
  return { id: programmeId, source: bookingConfirmRules() };
}
