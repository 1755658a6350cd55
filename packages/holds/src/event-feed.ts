import type { EventId } from "@seonchak/schema";
import type { Redis } from "ioredis";
import type { HoldStore } from "./hold-store.ts";

type Listener = (streamId: string) => void;

/** Whoever begins to listen to another event joins the read that follows the one under way. */
const BLOCK_MS = 250;
const RETRY_MS = 250;

/**
 * Tells who listens that something of an event changed, and up to which stream entry. One blocking reader per process,
 * however many listen; it reads only while somebody does.
 */
export class EventFeed {
  readonly #store: HoldStore;
  readonly #listeners = new Map<EventId, Set<Listener>>();
  readonly #cursors = new Map<EventId, string>();
  #reader: Redis | null = null;
  #isStopped = false;

  constructor(store: HoldStore) {
    this.#store = store;
  }

  /** Calls `listener` after every change from now on. Returns how to stop. */
  listen(eventId: EventId, listener: Listener): () => void {
    const listeners = this.#listeners.get(eventId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(eventId, listeners);
    if (!this.#reader && !this.#isStopped) this.#startReading();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) {
        this.#listeners.delete(eventId);
        this.#cursors.delete(eventId);
      }
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#listeners.clear();
    this.#reader?.disconnect();
    this.#reader = null;
  }

  #startReading(): void {
    const reader = this.#store.connection.duplicate();
    this.#reader = reader;
    void this.#readWhileListened(reader);
  }

  async #readWhileListened(reader: Redis): Promise<void> {
    while (!this.#isStopped && this.#listeners.size > 0) {
      try {
        await this.#readOnce(reader);
      } catch {
        // The server is away: those who listen keep their last snapshot, and are told again when it is back.
        this.#cursors.clear();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    reader.disconnect();
    if (this.#reader === reader) this.#reader = null;
    if (this.#listeners.size > 0 && !this.#isStopped) this.#startReading();
  }

  async #readOnce(reader: Redis): Promise<void> {
    const events = [...this.#listeners.keys()];
    const keys = events.map((event) => `${this.#store.baseKey(event)}:stream`);
    for (const [i, event] of events.entries()) {
      if (this.#cursors.has(event)) continue;
      const [last] = await reader.xrevrange(keys[i] ?? "", "+", "-", "COUNT", 1);
      this.#cursors.set(event, last?.[0] ?? "0-0");
      // What changed before the cursor stood is not in the next read: say "changed" once, and let them look.
      this.#tell(event, last?.[0] ?? "0-0");
    }
    const ids = events.map((event) => this.#cursors.get(event) ?? "0-0");
    const streams = await reader.xread("COUNT", 1_000, "BLOCK", BLOCK_MS, "STREAMS", ...keys, ...ids);
    for (const [key, entries] of streams ?? []) {
      const event = events[keys.indexOf(key)];
      const last = entries.at(-1)?.[0];
      if (!event || !last) continue;
      this.#cursors.set(event, last);
      this.#tell(event, last);
    }
  }

  #tell(event: EventId, streamId: string): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(streamId);
  }
}
