import type { Trend, TrendInput, TrendPoint } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { countsOf } from "../rounds/admin-rounds.ts";
import { chooseRound } from "../rounds/choose-round.ts";
import type { PublishedRound } from "../rounds/round-directory.ts";
import { readPressTrend } from "./read-presses.ts";
import type { Tally } from "./round-tallies.ts";

const STEPS_MAX = 60;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const SEOUL_AHEAD_MS = 9 * HOUR_MS;
/** Steps as a clock's face has them. */
const STEPS_MS = [
  ...[5, 10, 15, 30].map((n) => n * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR_MS),
  ...[1, 2, 5, 10, 30].map((n) => n * DAY_MS),
];

type Span = { fromMs: number; toMs: number; stepMs: number };

/** How a round filled, in at most 60 steps, and how the presses of the last hour went. */
export async function readTrend(deps: Deps, { roundId, span }: TrendInput): Promise<Trend> {
  const now = deps.clock.now();
  const published = await deps.caches.rounds.published(deps);
  const round = chooseRound(published, now, roundId) ?? chooseRound(published, now, undefined);
  const drawn = round ? spanOf(round, span, now.getTime()) : null;
  const [points, presses] = await Promise.all([
    round && drawn ? readPoints(deps, round, drawn) : [],
    readPressTrend(deps),
  ]);
  return {
    roundId: round?.id ?? null,
    stepMs: drawn?.stepMs ?? MINUTE_MS,
    points,
    presses,
    serverTime: now.toISOString(),
  };
}

/** Null before the round opens. What comes after it has closed, such as lockers given back, is not how it filled. */
function spanOf({ opensAt, closesAt }: PublishedRound, span: TrendInput["span"], nowMs: number): Span | null {
  const toMs = span === "opening" ? Math.min(nowMs, closesAt.getTime()) : nowMs;
  const beginsMs = span === "opening" ? opensAt.getTime() : Math.max(opensAt.getTime(), nowMs - HOUR_MS);
  if (toMs <= beginsMs) return null;
  for (const stepMs of STEPS_MS) {
    const fromMs = seoulStep(beginsMs, stepMs);
    if ((toMs - fromMs) / stepMs <= STEPS_MAX) return { fromMs, toMs, stepMs };
  }
  return { fromMs: beginsMs, toMs, stepMs: Math.ceil((toMs - beginsMs) / STEPS_MAX) };
}

/** The last round moment before this one, such as the full hour in Seoul. */
function seoulStep(ms: number, stepMs: number): number {
  return ms - ((ms + SEOUL_AHEAD_MS) % stepMs);
}

async function readPoints(deps: Deps, { id, opensAt }: PublishedRound, span: Span): Promise<TrendPoint[]> {
  const [board, tallies] = await Promise.all([
    deps.caches.boards.read(deps, id),
    deps.caches.tallies.read(deps, { roundId: id, opensAt }),
  ]);
  const points = pointsOf(tallies, span, countsOf(board));
  const { free, held, taken } = countsOf(board);
  // The last moment is now: the same numbers as beside the chart, even of what history has not heard of yet.
  const isNow = span.toMs >= deps.clock.now().getTime() - SECOND_MS;
  return isNow
    ? [...points.slice(0, -1), { at: new Date(span.toMs).toISOString(), free, held, confirmed: taken }]
    : points;
}

/** Where things stood at the beginning, after each step and at the end. */
function pointsOf(
  tallies: Tally[],
  { fromMs, toMs, stepMs }: Span,
  { free, held, taken }: ReturnType<typeof countsOf>,
): TrendPoint[] {
  const usable = free + held + taken;
  const steps = Math.ceil((toMs - fromMs) / stepMs);
  const standing = { held: 0, confirmed: 0 };
  let next = 0;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const atMs = Math.min(fromMs + i * stepMs, toMs);
    for (let tally = tallies[next]; tally && tally.atMs < atMs; tally = tallies[++next]) {
      standing.held += tally.held;
      standing.confirmed += tally.confirmed;
    }
    return { at: new Date(atMs).toISOString(), ...bounded(standing, usable) };
  });
}

/** A hold whose end is still on its way must not make more lockers than there are. */
function bounded(standing: { held: number; confirmed: number }, usable: number): Omit<TrendPoint, "at"> {
  const confirmed = Math.min(Math.max(standing.confirmed, 0), usable);
  const held = Math.min(Math.max(standing.held, 0), usable - confirmed);
  return { free: usable - held - confirmed, held, confirmed };
}
