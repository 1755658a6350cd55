import { readDrainState, StoreAway } from "@seonchak/holds";
import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** By how much held and confirmed lockers grew or shrank, from `atMs` on for one interval. */
export type Tally = { atMs: number; held: number; confirmed: number };

/** The rush is looked at closely, the days after it by the minute. */
const FINE_MS = 3_600_000;
/** History that is older than this and was drained to Postgres will not be counted again. */
const SETTLED_AFTER_MS = 600_000;
/** Tallies are counted at most this often. */
const COUNT_AGAIN_MS = 1_000;
const ROUNDS_MAX = 8;

type Counted = { settled: Tally[]; settledUntil: Date; recent: Tally[]; countedAtMs: number };
type Asked = { roundId: EventId; opensAt: Date };

/**
 * How each round's history changed the number of held and confirmed lockers, interval by interval. A process counts a
 * round's whole history once, and from then on only its last minutes, so that an open overview costs no more after a
 * million entries than after ten.
 */
export class RoundTallies {
  readonly #counted = new Map<EventId, Counted>();
  readonly #counting = new Map<EventId, Promise<Counted>>();

  /** Oldest first. Intervals in which nothing happened are left out. */
  async read(deps: Deps, asked: Asked): Promise<Tally[]> {
    const known = this.#counted.get(asked.roundId);
    const isFresh = known && deps.clock.now().getTime() - known.countedAtMs < COUNT_AGAIN_MS;
    const { settled, recent } = isFresh ? known : await this.#countOnce(deps, asked);
    return [...settled, ...recent];
  }

  #countOnce(deps: Deps, asked: Asked): Promise<Counted> {
    const { roundId } = asked;
    const counting =
      this.#counting.get(roundId) ?? this.#count(deps, asked).finally(() => this.#counting.delete(roundId));
    this.#counting.set(roundId, counting);
    return counting;
  }

  async #count(deps: Deps, asked: Asked): Promise<Counted> {
    const { roundId } = asked;
    const known = this.#counted.get(roundId);
    const since = known?.settledUntil ?? new Date(0);
    const countedAtMs = deps.clock.now().getTime();
    // Before the count: what is drained now is in it.
    const isDrained = await hasDrained(deps, roundId);
    const tallies = await countSince(deps, { ...asked, since });
    // Whole minutes only: an interval is counted as one or not at all.
    const untilMs = countedAtMs - SETTLED_AFTER_MS;
    const settledUntil = isDrained ? new Date(Math.max(since.getTime(), untilMs - (untilMs % 60_000))) : since;
    const isSettled = ({ atMs }: Tally) => atMs < settledUntil.getTime();
    const counted = {
      settled: [...(known?.settled ?? []), ...tallies.filter(isSettled)],
      settledUntil,
      recent: tallies.filter((tally) => !isSettled(tally)),
      countedAtMs,
    };
    this.#remember(roundId, counted);
    return counted;
  }

  #remember(roundId: EventId, counted: Counted): void {
    this.#counted.delete(roundId);
    this.#counted.set(roundId, counted);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size > ROUNDS_MAX && oldest !== undefined) this.#counted.delete(oldest);
  }
}

/** Whether all that happened is in Postgres; the worker may have been away for longer than any time to wait for it. */
async function hasDrained({ holdStore }: Deps, roundId: EventId): Promise<boolean> {
  try {
    const { appended, drained } = await readDrainState(holdStore, roundId);
    return appended === drained;
  } catch (error) {
    if (error instanceof StoreAway) return false;
    throw error;
  }
}

async function countSince({ prisma }: Deps, { roundId, opensAt, since }: Asked & { since: Date }): Promise<Tally[]> {
  const fineUntil = new Date(opensAt.getTime() + FINE_MS);
  const rows = await prisma.$queryRaw<{ at: Date; held: number; confirmed: number }[]>`
    SELECT date_bin(CASE WHEN at < ${fineUntil} THEN interval '5 seconds' ELSE interval '1 minute' END, at, 'epoch') AS at,
           (count(*) FILTER (WHERE kind = 'held')
            - count(*) FILTER (WHERE kind IN ('confirmed', 'given_up', 'expired', 'withdrawn')))::int AS held,
           (count(*) FILTER (WHERE kind = 'confirmed')
            - count(*) FILTER (WHERE kind IN ('released', 'revoked', 'ended')))::int AS confirmed
    FROM hold_history WHERE event_id = ${roundId}::uuid AND at >= ${since}
    GROUP BY 1 ORDER BY 1`;
  return rows.map(({ at, held, confirmed }) => ({ atMs: at.getTime(), held, confirmed }));
}
