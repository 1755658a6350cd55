/**
 * How fresh what is on screen is. `connecting`: not told of changes yet. `live`: told of each. `polling`: asks again every
 * few seconds because the stream is cut. `away`: the server, or its hold store, does not answer; last known state.
 * `offline`: the device says so.
 */
export type LinkState = "connecting" | "live" | "polling" | "away" | "offline";

export type LinkFacts = {
  isOnline: boolean;
  /** The stream of changes is open. */
  isStreaming: boolean;
  /** It has not been for so long that it will hardly come. */
  isCut: boolean;
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
  if (facts.hasData && facts.isStreaming) return "live";
  return facts.hasData && facts.isCut ? "polling" : "connecting";
}

/** Whether a press can be answered at all. */
export function canAct(link: LinkState): boolean {
  return link !== "away" && link !== "offline";
}
