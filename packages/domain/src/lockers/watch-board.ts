import type { EventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

/** Changes within this time are told as one. */
const COALESCE_MS = 100;
/** A timer is never set further ahead; it is set again when it fires. */
const TIMER_MAX_MS = 60_000;

type Watched = {
  roundId: EventId;
  version: string;
  subscribers: Set<() => void>;
  timer: NodeJS.Timeout | null;
  /** When the timer fires, by `performance.now()`. */
  lookAtMs: number;
  /** When the last change was heard of; a board that was begun before it may not show it. */
  changedAtMs: number;
  stop: () => void;
};

/** Tells open pages that a board has another version: one look per change and process, however many watch. */
export class BoardWatch {
  readonly #watched = new Map<EventId, Watched>();

  /** Yields the board's version now, and again whenever it is another one. Ends with the signal. */
  async *versions(deps: Deps, roundId: EventId, signal: AbortSignal | undefined): AsyncGenerator<string> {
    const watched = this.#watch(deps, roundId);
    let wake = () => {};
    const subscriber = () => wake();
    watched.subscribers.add(subscriber);
    signal?.addEventListener("abort", subscriber, { once: true });
    try {
      let told = "";
      tell(watched, (await deps.caches.boards.read(deps, roundId)).version);
      while (!signal?.aborted) {
        if (watched.version !== told) {
          told = watched.version;
          yield told;
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      signal?.removeEventListener("abort", subscriber);
      watched.subscribers.delete(subscriber);
      if (watched.subscribers.size === 0) this.#forget(roundId, watched);
    }
  }

  #watch(deps: Deps, roundId: EventId): Watched {
    const known = this.#watched.get(roundId);
    if (known) return known;
    const watched: Watched = {
      roundId,
      version: "",
      subscribers: new Set(),
      timer: null,
      lookAtMs: 0,
      changedAtMs: 0,
      stop: () => {},
    };
    watched.stop = deps.feed.listen(roundId, () => {
      watched.changedAtMs = performance.now();
      this.#lookIn(deps, watched, COALESCE_MS);
    });
    this.#watched.set(roundId, watched);
    return watched;
  }

  /** The earlier look stands: neither the next change nor a far-off moment puts it off. */
  #lookIn(deps: Deps, watched: Watched, ms: number): void {
    const lookAtMs = performance.now() + Math.min(ms, TIMER_MAX_MS);
    if (watched.timer && watched.lookAtMs <= lookAtMs) return;
    if (watched.timer) clearTimeout(watched.timer);
    watched.lookAtMs = lookAtMs;
    watched.timer = setTimeout(() => void this.#look(deps, watched), Math.min(ms, TIMER_MAX_MS));
    watched.timer.unref();
  }

  async #look(deps: Deps, watched: Watched): Promise<void> {
    watched.timer = null;
    try {
      tell(watched, (await deps.caches.boards.read(deps, watched.roundId)).version);
    } catch {
      // The stores are away: pages keep their last board, and the next change or look tells them.
    }
    if (watched.subscribers.size === 0) return;
    const isBehind = deps.caches.boards.builtAtMs(watched.roundId) < watched.changedAtMs;
    const untilMs = deps.caches.boards.validUntilMs(watched.roundId) - deps.clock.now().getTime();
    this.#lookIn(deps, watched, isBehind ? COALESCE_MS : Math.max(untilMs + 1, COALESCE_MS));
  }

  #forget(roundId: EventId, watched: Watched): void {
    if (watched.timer) clearTimeout(watched.timer);
    watched.stop();
    if (this.#watched.get(roundId) === watched) this.#watched.delete(roundId);
  }
}

/** Wakes everybody for another version, whoever saw it first. */
function tell(watched: Watched, version: string): void {
  if (version === watched.version) return;
  watched.version = version;
  for (const wake of [...watched.subscribers]) wake();
}
