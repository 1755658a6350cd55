import { randomInt, randomUUID } from "node:crypto";
import type { RedisConnection } from "./connection.ts";
import { asStoreAway } from "./run-script.ts";
import { StoreAway } from "./store-away.ts";

/** A session whose tokens are refused, and until when the last of them could still be valid. */
export type Denied = { sessionId: string; untilMs: number };

/** How many of the latest denials a process can follow one by one; who missed more reads the whole list. */
const RECENT_MAX = 1_000;
/** Members of one ZADD. */
const CHUNK = 1_000;
/** A merge moves the version further than RECENT_MAX, so that everybody reads the whole list after it. */
const MERGE_STEP_MIN = 1_000_000;
const MERGE_STEP_MAX = 1_000_000_000;
const LOADING_TTL_S = 60;
/** Member that is there only while the list is whole; no session has this id. */
const MARKER = "whole";

type Multi = ReturnType<RedisConnection["redis"]["multi"]>;

/**
 * The list of ended sessions as Redis has it: a sorted set by the end of the denial, a version that every change
 * raises, and the latest denials in order. Every method throws StoreAway when Redis cannot be asked.
 */
export class DenyStore {
  readonly #redis: RedisConnection["redis"];
  readonly #keys: { sessions: string; version: string; recent: string; loading: string };

  constructor({ redis, prefix }: RedisConnection) {
    const base = `${prefix}{deny}`;
    this.#redis = redis;
    this.#keys = {
      sessions: `${base}:sessions`,
      version: `${base}:version`,
      recent: `${base}:recent`,
      loading: `${base}:loading`,
    };
  }

  /** One command, sent with the others of this tick. */
  async has(sessionId: string): Promise<{ isWhole: boolean; isDenied: boolean }> {
    try {
      const [marker, untilMs] = await this.#redis.zmscore(this.#keys.sessions, MARKER, sessionId);
      return { isWhole: marker !== null, isDenied: untilMs !== null };
    } catch (error) {
      throw asStoreAway(error);
    }
  }

  async add(denied: Denied[]): Promise<void> {
    const multi = this.#redis.multi();
    this.#put(multi, denied);
    multi.lpush(this.#keys.recent, ...denied.slice(-RECENT_MAX).map(writeLine));
    multi.ltrim(this.#keys.recent, 0, RECENT_MAX - 1).incrby(this.#keys.version, denied.length);
    await this.#exec(multi);
  }

  /**
   * Adds what `load` says to what Redis has, and marks the list as whole. The marker waits under a name of its own and
   * joins by union: when Redis loses its data while `load` runs, the marker is lost too and nobody takes the list for whole.
   */
  async merge(load: () => Promise<Denied[]>, nowMs: number): Promise<void> {
    const loading = `${this.#keys.loading}:${randomUUID()}`;
    await this.#exec(this.#redis.multi().zadd(loading, "+inf", MARKER).expire(loading, LOADING_TTL_S));
    const denied = await load();
    const multi = this.#redis.multi();
    this.#put(multi, denied);
    multi.zunionstore(this.#keys.sessions, 2, this.#keys.sessions, loading, "AGGREGATE", "MAX").del(loading);
    multi.zremrangebyscore(this.#keys.sessions, "-inf", nowMs);
    multi.incrby(this.#keys.version, randomInt(MERGE_STEP_MIN, MERGE_STEP_MAX));
    await this.#exec(multi);
  }

  async readVersion(): Promise<string | null> {
    try {
      return await this.#redis.get(this.#keys.version);
    } catch (error) {
      throw asStoreAway(error);
    }
  }

  /** What was denied since `version`; null when that can no longer be told one by one. */
  async readNews(since: string): Promise<{ version: string; denied: Denied[] } | null> {
    const [version, recent] = await this.#exec(
      this.#redis.multi().get(this.#keys.version).lrange(this.#keys.recent, 0, -1),
    );
    const lines = Array.isArray(recent) ? recent.map(String) : [];
    const missed = Number(version) - Number(since);
    // A version that is gone, went back or jumped belongs to another list.
    if (version === null || missed < 0 || missed > lines.length) return null;
    return { version: String(version), denied: lines.slice(0, missed).map(readLine) };
  }

  /** The whole list. Throws StoreAway when Redis lost it. */
  async readAll(): Promise<{ version: string; denied: Denied[] }> {
    const [version, flat] = await this.#exec(
      this.#redis.multi().get(this.#keys.version).zrange(this.#keys.sessions, 0, "-1", "WITHSCORES"),
    );
    // Pairs or one flat list, as the protocol's version has it.
    const members = Array.isArray(flat) ? flat.flat().map(String) : [];
    const all: Denied[] = [];
    for (let at = 0; at < members.length; at += 2)
      all.push({ sessionId: members[at] ?? "", untilMs: Number(members[at + 1]) });
    const denied = all.filter(({ sessionId }) => sessionId !== MARKER);
    if (denied.length === all.length) throw new StoreAway(new Error("Redis lost the list of ended sessions"));
    return { version: String(version), denied };
  }

  #put(multi: Multi, denied: Denied[]): void {
    for (let from = 0; from < denied.length; from += CHUNK) {
      const chunk = denied.slice(from, from + CHUNK);
      multi.zadd(this.#keys.sessions, "GT", ...chunk.flatMap(({ sessionId, untilMs }) => [String(untilMs), sessionId]));
    }
  }

  async #exec(multi: Multi): Promise<unknown[]> {
    let replies: [Error | null, unknown][] | null;
    try {
      replies = await multi.exec();
    } catch (error) {
      throw asStoreAway(error);
    }
    return (replies ?? []).map(([error, reply]) => {
      if (error) throw asStoreAway(error);
      return reply;
    });
  }
}

function writeLine({ sessionId, untilMs }: Denied): string {
  return `${untilMs} ${sessionId}`;
}

function readLine(line: string): Denied {
  const [untilMs = "", sessionId = ""] = line.split(" ");
  return { sessionId, untilMs: Number(untilMs) };
}
