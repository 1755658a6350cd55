import type { RedisConnection } from "./connection.ts";
import type { Denied } from "./deny-store.ts";
import { DenyStore } from "./deny-store.ts";
import { StoreAway } from "./store-away.ts";

const POLL_MS = 500;
const TRIM_EVERY_MS = 60_000;

/**
 * Ended sessions whose tokens have not yet run out (DESIGN 5). Postgres is the truth; Redis tells every process within
 * a second. After Redis lost its data, or was out of reach, no write is accepted before Postgres' list is merged in.
 */
export class DenyList {
  readonly #connection: RedisConnection;
  readonly #store: DenyStore;
  readonly #loadDenied: () => Promise<Denied[]>;
  #copy = new Map<string, number>();
  #version = "";
  #isLoaded = false;
  /** Redis has everything that Postgres has, as far as this process knows. */
  #isMerged = false;
  #lostConnections = 0;
  #merging: Promise<void> | null = null;
  #following: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #trimAtMs = 0;

  constructor(connection: RedisConnection, source: { loadDenied(): Promise<Denied[]> }) {
    this.#connection = connection;
    this.#store = new DenyStore(connection);
    this.#loadDenied = source.loadDenied;
  }

  /** False until `start` has read the list; nobody may be accepted before. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** The process's copy, at most 1 s behind; costs nothing. For reads. */
  isDenied(sessionId: string): boolean {
    return this.#copy.has(sessionId);
  }

  /** Asks Redis, in the same write as the other calls of this tick. For writes. Throws StoreAway. */
  async check(sessionId: string): Promise<boolean> {
    if (this.#copy.has(sessionId)) return true;
    if (this.#isMerged) {
      const { isWhole, isDenied } = await this.#store.has(sessionId);
      if (isWhole) return isDenied;
      this.#isMerged = false;
    }
    await this.#merge();
    return this.#copy.has(sessionId);
  }

  /**
   * Refuses these sessions from now on: here at once, in every process within 1 s. Call it after Postgres has them as
   * ended. Throws StoreAway when Redis could not be told; Postgres' list is then merged in as soon as it can be.
   */
  async deny(sessionIds: readonly string[], untilMs: number): Promise<void> {
    for (const sessionId of sessionIds) this.#copy.set(sessionId, untilMs);
    if (sessionIds.length === 0) return;
    try {
      await this.#store.add(sessionIds.map((sessionId) => ({ sessionId, untilMs })));
    } catch (error) {
      this.#isMerged = false;
      throw error;
    }
  }

  /** Reads the list, from Postgres where Redis is away, and follows it. Throws StoreAway when neither answers. */
  async start(): Promise<void> {
    this.#connection.redis.on("close", this.#onClose);
    await this.#follow();
    if (!this.#isLoaded) throw new StoreAway(new Error("neither store could say which sessions have ended"));
    this.#poll();
  }

  async stop(): Promise<void> {
    this.#connection.redis.off("close", this.#onClose);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#following;
  }

  // What others wrote to Redis meanwhile, and what this process could not, is unknown from here on.
  readonly #onClose = () => {
    this.#lostConnections += 1;
    this.#isMerged = false;
  };

  #poll(): void {
    const timer = setTimeout(async () => {
      this.#following = this.#follow();
      await this.#following;
      if (this.#timer === timer) this.#poll();
    }, POLL_MS);
    timer.unref();
    this.#timer = timer;
  }

  async #follow(): Promise<void> {
    try {
      if (this.#isMerged) await this.#readNews();
      else await this.#merge();
    } catch {
      this.#isMerged = false;
      // With Redis away Postgres still says who signed out; with both away the copy stays as it was.
      await this.#readPostgres().catch(() => {});
    }
    this.#trim();
  }

  async #readNews(): Promise<void> {
    if ((await this.#store.readVersion()) === this.#version) return;
    const news = await this.#store.readNews(this.#version);
    if (!news) return this.#readAll();
    for (const { sessionId, untilMs } of news.denied) this.#copy.set(sessionId, untilMs);
    this.#version = news.version;
  }

  async #readAll(): Promise<void> {
    const { version, denied } = await this.#store.readAll();
    for (const { sessionId, untilMs } of denied) this.#copy.set(sessionId, untilMs);
    this.#version = version;
    this.#isLoaded = true;
  }

  async #readPostgres(): Promise<Denied[]> {
    const denied = await this.#loadDenied();
    for (const { sessionId, untilMs } of denied) this.#copy.set(sessionId, untilMs);
    this.#isLoaded = true;
    return denied;
  }

  /** One at a time: callers that find the list in doubt wait for the same merge. */
  #merge(): Promise<void> {
    this.#merging ??= this.#mergeNow().finally(() => {
      this.#merging = null;
    });
    return this.#merging;
  }

  async #mergeNow(): Promise<void> {
    const lostBefore = this.#lostConnections;
    try {
      await this.#store.merge(() => this.#readPostgres(), this.#nowMs());
      await this.#readAll();
    } catch (error) {
      // Whoever cannot know refuses, whichever store was away.
      throw error instanceof StoreAway ? error : new StoreAway(error);
    }
    this.#isMerged = this.#lostConnections === lostBefore;
  }

  #trim(): void {
    const nowMs = this.#nowMs();
    if (nowMs < this.#trimAtMs) return;
    this.#trimAtMs = nowMs + TRIM_EVERY_MS;
    for (const [sessionId, untilMs] of this.#copy) if (untilMs <= nowMs) this.#copy.delete(sessionId);
  }

  #nowMs(): number {
    return Date.now() + this.#connection.clockOffsetMs();
  }
}
