import type { ListedRound, RoundState } from "@seonchak/schema";
import { roundStateAt } from "../lockers/board-view.ts";

/** A round as its card shows it at a moment. */
export type CardView = { round: ListedRound; state: RoundState };

const rank: Record<RoundState, number> = { open: 0, paused: 0, upcoming: 1, closed: 2, ended: 3, draft: 4 };
/** Older ones are in everybody's history; the landing page is about now. */
const PAST_MAX = 2;

/** Open ones first, then the next to open, then the latest that closed. */
export function cardsOf(rounds: readonly ListedRound[], nowMs: number): CardView[] {
  const cards = rounds
    .map((round) => ({ round, state: roundStateAt(round, nowMs) }))
    .filter(({ state }) => state !== "draft")
    .sort((a, b) => rank[a.state] - rank[b.state] || byTime(a, b));
  const now = cards.filter(({ state }) => rank[state] < rank.closed);
  const past = cards.filter(({ state }) => rank[state] >= rank.closed);
  return [...now, ...past.slice(0, PAST_MAX)];
}

/** When the cards change by themselves, ms by the server's clock. */
export function momentsOfCards(rounds: readonly ListedRound[]): number[] {
  return rounds.flatMap(({ opensAt, closesAt, expiresAt }) => [opensAt, closesAt, expiresAt].map(Date.parse));
}

function byTime(a: CardView, b: CardView): number {
  const isAhead = a.state === "upcoming";
  return isAhead ? a.round.opensAt.localeCompare(b.round.opensAt) : b.round.closesAt.localeCompare(a.round.closesAt);
}
