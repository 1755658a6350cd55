import type { RefusalReason } from "@seonchak/schema";
import type { RedisConnection } from "./connection.ts";
import { asStoreAway } from "./run-script.ts";

/** What was pressed: a locker to hold it, or the button that makes a hold one's own. */
export type Press = "hold" | "confirm";
/** What came of it. */
export type PressWord = "HELD" | "STANDING" | "CONFIRMED" | RefusalReason;
export type PressCount = { press: Press; word: string; count: number };
/** `atMs`: when the minute began. */
export type PressMinute = { atMs: number; counts: PressCount[] };

const FLUSH_MS = 1_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const KEEP_S = 7_200;
/** Minutes that wait while Redis is away; older ones are let go, so that an outage cannot fill the memory. */
const WAITING_MAX = 60;

type Minute = { words: Map<string, number>; seconds: Map<number, number> };

/**
 * How many presses there were and what came of them, over all processes. Each process counts in its own memory and
 * adds to Redis once a second, so that a press costs no round trip. What is lost with Redis or with a process that
 * dies is counts, never a hold.
 */
export class PressCounts {
  readonly #connection: RedisConnection;
  #minutes = new Map<number, Minute>();
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(connection: RedisConnection) {
    this.#connection = connection;
  }

  count(press: Press, word: PressWord): void {
    const nowMs = this.#nowMs();
    const { words, seconds } = this.#minute(nowMs - (nowMs % MINUTE_MS));
    add(words, `${press}:${word}`);
    if (press === "hold") add(seconds, Math.floor((nowMs % MINUTE_MS) / SECOND_MS));
    this.#flushSoon();
  }

  /** Adds what this process counted to Redis, in one write. Quiet while Redis is away: the next flush tells it. */
  async flush(): Promise<void> {
    const { redis } = this.#connection;
    if (this.#minutes.size === 0 || redis.status !== "ready") return;
    const counted = this.#minutes;
    this.#minutes = new Map();
    const pipeline = redis.pipeline();
    for (const [atMs, { words, seconds }] of counted) {
      for (const [word, count] of words) pipeline.hincrby(this.#key("minute", atMs), word, count);
      for (const [second, count] of seconds) pipeline.hincrby(this.#key("seconds", atMs), String(second), count);
      pipeline.expire(this.#key("minute", atMs), KEEP_S).expire(this.#key("seconds", atMs), KEEP_S);
    }
    // Whether a broken write arrived is unknown; counting it again would be worse than losing it.
    await pipeline.exec().catch(() => {});
  }

  /** The last `count` minutes, oldest first, the running one last; minutes without a press too. Throws StoreAway. */
  async readMinutes(count: number): Promise<PressMinute[]> {
    const thisMinute = minuteOf(this.#nowMs());
    const minutes = Array.from({ length: count }, (_, i) => thisMinute - (count - 1 - i) * MINUTE_MS);
    const hashes = await this.#readHashes(minutes.map((atMs) => this.#key("minute", atMs)));
    return minutes.map((atMs, i) => ({ atMs, counts: Object.entries(hashes[i] ?? {}).map(readCount) }));
  }

  /** Presses on lockers per second, over the last `seconds` whole ones; at most a minute. Throws StoreAway. */
  async readRate(seconds: number): Promise<number> {
    const endMs = this.#nowMs() - (this.#nowMs() % SECOND_MS);
    const ends = [minuteOf(endMs) - MINUTE_MS, minuteOf(endMs)];
    const hashes = await this.#readHashes(ends.map((atMs) => this.#key("seconds", atMs)));
    const pressed = ends.flatMap((atMs, i) =>
      Object.entries(hashes[i] ?? {}).map(([second, count]) => ({ atMs: atMs + Number(second) * SECOND_MS, count })),
    );
    const recent = pressed.filter(({ atMs }) => atMs < endMs && atMs >= endMs - seconds * SECOND_MS);
    return recent.reduce((sum, { count }) => sum + Number(count), 0) / seconds;
  }

  /** Adds what is left; then counts no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.flush();
  }

  #flushSoon(): void {
    if (this.#timer || this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.flush().finally(() => {
        if (this.#minutes.size > 0) this.#flushSoon();
      });
    }, FLUSH_MS).unref();
  }

  #minute(atMs: number): Minute {
    const known = this.#minutes.get(atMs);
    if (known) return known;
    const [oldest] = this.#minutes.keys();
    if (this.#minutes.size >= WAITING_MAX && oldest !== undefined) this.#minutes.delete(oldest);
    const minute = { words: new Map<string, number>(), seconds: new Map<number, number>() };
    this.#minutes.set(atMs, minute);
    return minute;
  }

  async #readHashes(keys: string[]): Promise<Record<string, string>[]> {
    try {
      return await Promise.all(keys.map((key) => this.#connection.redis.hgetall(key)));
    } catch (error) {
      throw asStoreAway(error);
    }
  }

  #key(kind: "minute" | "seconds", atMs: number): string {
    return `${this.#connection.prefix}{presses}:${kind}:${atMs}`;
  }

  #nowMs(): number {
    return Date.now() + this.#connection.clockOffsetMs();
  }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function minuteOf(ms: number): number {
  return ms - (ms % MINUTE_MS);
}

function readCount([field, count]: [string, string]): PressCount {
  const [press = "", word = ""] = field.split(":");
  return { press: press === "confirm" ? "confirm" : "hold", word, count: Number(count) };
}
