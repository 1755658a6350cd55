import { EventEmitter } from "node:events";
import { Redis } from "ioredis";

export type RedisOptions = {
  url: string;
  /** Put before every key; a test has its own. */
  prefix?: string;
  /** What the test clock adds to the server's clock, in ms; always 0 outside local mode. */
  clockOffsetMs?: () => number;
};

/** One connection with auto-pipelining: the calls of one tick go out in one write. */
export type RedisConnection = {
  readonly redis: Redis;
  readonly prefix: string;
  readonly clockOffsetMs: () => number;
  /** `ready` after every (re)connection, with the server's run id. */
  readonly events: EventEmitter<{ ready: [runId: string] }>;
  /** A connection of its own, for blocking reads. The caller ends it. */
  duplicate(): Redis;
  close(): Promise<void>;
};

const COMMAND_LIMIT_MS = 5_000;
const RETRY_MAX_MS = 1_000;

/** Connects in the background; commands fail at once while the server is away (holds fail closed, DESIGN 5). */
export function connectRedis({ url, prefix = "", clockOffsetMs = () => 0 }: RedisOptions): RedisConnection {
  const settings = {
    maxRetriesPerRequest: 1,
    commandTimeout: COMMAND_LIMIT_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt: number) => Math.min(50 * attempt, RETRY_MAX_MS),
  };
  const redis = new Redis(url, { ...settings, enableAutoPipelining: true });
  const events = new EventEmitter<{ ready: [runId: string] }>();
  // Without a listener ioredis prints driver errors; the health check and the callers' refusals tell instead.
  redis.on("error", () => {});
  redis.on("ready", () => {
    redis.info("server").then(
      (text) => events.emit("ready", /run_id:(\w+)/.exec(text)?.[1] ?? ""),
      () => {},
    );
  });
  return {
    redis,
    prefix,
    clockOffsetMs,
    events,
    duplicate() {
      const copy = new Redis(url, { ...settings, commandTimeout: 60_000 });
      copy.on("error", () => {});
      return copy;
    },
    async close() {
      redis.disconnect();
    },
  };
}

/** Resolves when commands can be sent; used at start, so that the first request does not fail. */
export async function redisReady({ redis }: RedisConnection, limitMs = 10_000): Promise<void> {
  if (redis.status === "ready") return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Redis did not answer in time")), limitMs);
    redis.once("ready", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
