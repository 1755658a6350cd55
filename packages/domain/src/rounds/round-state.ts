import type { RoundState } from "@seonchak/schema";

/** The part of a round's row that says whether it is open. */
export type RoundTimes = {
  publishedAt: Date | null;
  pausedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  expiresAt: Date | null;
};

/** Derived, never stored: a mistyped or missing time can only ever mean closed (SPECS 0.9). */
export function roundStateAt(round: RoundTimes, now: Date): RoundState {
  const { publishedAt, pausedAt, opensAt, closesAt, expiresAt } = round;
  if (!publishedAt || !opensAt || !closesAt || !expiresAt) return "draft";
  if (now >= expiresAt) return "ended";
  if (now >= closesAt) return "closed";
  if (now < opensAt) return "upcoming";
  return pausedAt ? "paused" : "open";
}
