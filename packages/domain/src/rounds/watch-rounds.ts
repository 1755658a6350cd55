import { createHash } from "node:crypto";
import type { EventId, RoundList } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { listRounds } from "./list-rounds.ts";

/** In a rush a round's stream moves all the time; its times and notice hardly ever do. */
const COALESCE_MS = 250;
/** How often is looked for rounds that nobody listens to yet: those just published. Postgres is asked once for all. */
const LOOK_EVERY_MS = 1_000;

export type RoundNews = { version: string; list: RoundList };

/**
 * Tells pages that show rounds, and no board, of other times, names and notices: within a moment of the change, and only
 * then. Counts are no news here: on opening day they change many times a second, and such pages ask for them at their
 * own slow pace. The news carries the list itself, so that a pause does not make every open page ask at once.
 */
export class RoundsWatch {
  readonly #subscribers = new Set<() => void>();
  readonly #listening = new Map<EventId, () => void>();
  #news: RoundNews | null = null;
  #known = "";
  #timer: NodeJS.Timeout | null = null;
  #lookAtMs = 0;
  #isHeard = false;
  #heardAtMs = Number.NEGATIVE_INFINITY;
  /** Looks that were begun, and the one that the news is from: a look that took long must not bring older news back. */
  #begun = 0;
  #newsOf = 0;

  /** Yields the rounds now, and again whenever one of them has other words or times. Ends with the signal. */
  async *news(deps: Deps, signal: AbortSignal | undefined): AsyncGenerator<RoundNews> {
    let wake = () => {};
    const subscriber = () => wake();
    this.#subscribers.add(subscriber);
    signal?.addEventListener("abort", subscriber, { once: true });
    try {
      let told = await this.#look(deps);
      yield told;
      this.#lookIn(deps, LOOK_EVERY_MS);
      while (!signal?.aborted) {
        if (this.#news && this.#news.version !== told.version) {
          told = this.#news;
          yield told;
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      signal?.removeEventListener("abort", subscriber);
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size === 0) this.#rest();
    }
  }

  async #look(deps: Deps): Promise<RoundNews> {
    this.#begun += 1;
    const turn = this.#begun;
    const list = await listRounds(deps);
    if (this.#news && turn < this.#newsOf) return this.#news;
    this.#newsOf = turn;
    this.#listen(
      deps,
      list.rounds.map((round) => round.id),
    );
    const news = { version: versionOf(list), list };
    const isNews = news.version !== this.#news?.version;
    if (isNews) this.#news = news;
    if (isNews) for (const wake of [...this.#subscribers]) wake();
    return news;
  }

  /** The earlier look stands. */
  #lookIn(deps: Deps, ms: number): void {
    const lookAtMs = performance.now() + ms;
    if (this.#timer && this.#lookAtMs <= lookAtMs) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#lookAtMs = lookAtMs;
    this.#timer = setTimeout(() => void this.#lookWhereNew(deps), ms);
    this.#timer.unref();
  }

  async #lookWhereNew(deps: Deps): Promise<void> {
    this.#timer = null;
    try {
      const rounds = await deps.caches.rounds.published(deps);
      const known = rounds.map(({ id, version }) => `${id} ${version}`).join();
      const isNew = this.#isHeard || known !== this.#known;
      this.#isHeard = false;
      if (isNew) await this.#look(deps);
      this.#known = known;
      // A board may be older than what was heard of: then it is looked at once more.
      if (rounds.some(({ id }) => this.#isBehind(deps, id))) this.#isHeard = true;
    } catch {
      // The stores are away: pages keep what they show, and the next look tells them.
      this.#isHeard = true;
    }
    if (this.#subscribers.size > 0) this.#lookIn(deps, this.#isHeard ? COALESCE_MS : LOOK_EVERY_MS);
  }

  #isBehind(deps: Deps, id: EventId): boolean {
    return this.#listening.has(id) && deps.caches.boards.builtAtMs(id) < this.#heardAtMs;
  }

  #listen(deps: Deps, roundIds: EventId[]): void {
    const wanted = new Set(this.#subscribers.size > 0 ? roundIds : []);
    for (const [id, stop] of this.#listening) {
      if (wanted.has(id)) continue;
      stop();
      this.#listening.delete(id);
    }
    for (const id of wanted) {
      if (this.#listening.has(id)) continue;
      const heard = () => {
        this.#isHeard = true;
        this.#heardAtMs = performance.now();
        this.#lookIn(deps, COALESCE_MS);
      };
      this.#listening.set(id, deps.feed.listen(id, heard));
    }
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const stop of this.#listening.values()) stop();
    this.#listening.clear();
  }
}

/** Of everything but the counts. Opening and closing at their times pages do by themselves; a pause they are told. */
function versionOf({ rounds }: RoundList): string {
  const told = rounds.map(({ state, lockerCount, availableCount, ...words }) => ({
    ...words,
    isPaused: state === "paused",
    isCounted: availableCount !== null,
  }));
  return createHash("sha1").update(JSON.stringify(told)).digest("base64url").slice(0, 16);
}
