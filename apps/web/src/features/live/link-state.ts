/**
 * How fresh what is on screen is. `live`: told of each change. `polling`: asks again every few seconds because the
 * stream is cut. `away`: the server, or its hold store, does not answer; last known state. `offline`: the device says so.
 */
export type LinkState = "connecting" | "live" | "polling" | "away" | "offline";

export type LinkFacts = {
  isOnline: boolean;
  /** The stream of changes is open. */
  isStreaming: boolean;
  /** Something was read at least once. */
  hasData: boolean;
  /** The last read failed. */
  hasFailed: boolean;
  /** The server says that its hold store is away and this is the last that was known. */
  isStale: boolean;
};

export function linkState(facts: LinkFacts): LinkState {
  if (!facts.isOnline) return "offline";
  if (facts.hasFailed || facts.isStale) return "away";
  if (!facts.hasData) return "connecting";
  return facts.isStreaming ? "live" : "polling";
}

/** Whether a press can be answered at all. */
export function canAct(link: LinkState): boolean {
  return link === "live" || link === "polling";
}
