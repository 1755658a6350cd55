import type { EventId } from "@seonchak/schema";
import type { PublishedRound } from "./round-directory.ts";
import { roundStateAt } from "./round-state.ts";

const STATE_RANK = { open: 0, paused: 0, upcoming: 1, closed: 2, ended: 3, draft: 4 };

/** The one asked for; else open or paused, else the next to open, else the last one closed. */
export function chooseRound(
  rounds: PublishedRound[],
  now: Date,
  asked: EventId | undefined,
): PublishedRound | undefined {
  if (asked) return rounds.find(({ id }) => id === asked);
  return [...rounds].sort((a, b) => {
    const [stateA, stateB] = [roundStateAt(a, now), roundStateAt(b, now)];
    if (STATE_RANK[stateA] !== STATE_RANK[stateB]) return STATE_RANK[stateA] - STATE_RANK[stateB];
    return stateA === "upcoming" ? Number(a.opensAt) - Number(b.opensAt) : Number(b.closesAt) - Number(a.closesAt);
  })[0];
}
