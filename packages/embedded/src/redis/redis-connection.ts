import { realpathSync } from "node:fs";
import { Redis } from "ioredis";

const CONNECT_TIMEOUT_MS = 3_000;

export type RedisAnswer = { state: "ours"; pid: number } | { state: "starting" | "foreign" | "silent" };

/** `redis://` URL on loopback. The password is base64url, so nothing needs escaping. */
export function redisUrl(password: string, port: number): string {
  return `redis://:${password}@127.0.0.1:${port}/0`;
}

/** Who answers on this port: the server of this very folder, opened by our password, or something else. */
export async function askRedis(port: number, password: string, folder: string): Promise<RedisAnswer> {
  return withRedis(port, password, async (redis): Promise<RedisAnswer> => {
    const [, dir = ""] = await redis.config("GET", "dir").then(strings);
    if (!samePath(dir, folder)) return { state: "foreign" };
    // LOADING is answered to PING alone: the append-only file is still being read.
    await redis.ping();
    const pid = Number(/^process_id:(\d+)/m.exec(await redis.info("server"))?.[1]);
    return { state: "ours", pid };
  }).catch(readFailure);
}

/** Writes everything to disk and ends the server. */
export async function shutDownRedis(port: number, password: string): Promise<void> {
  await withRedis(port, password, async (redis) => {
    // A successful SHUTDOWN answers by closing the connection.
    await redis.shutdown("SAVE").catch((error: unknown) => {
      if (error instanceof Error && error.name === "ReplyError") throw error;
    });
  });
}

async function withRedis<Result>(
  port: number,
  password: string,
  use: (redis: Redis) => Promise<Result>,
): Promise<Result> {
  const redis = new Redis({
    host: "127.0.0.1",
    port,
    password,
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS * 5,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    retryStrategy: () => null,
  });
  let failure: unknown;
  redis.on("error", (error) => {
    failure = error;
  });
  try {
    await redis.connect();
    return await use(redis);
  } catch (error) {
    // ioredis says "Connection is closed"; what closed it came as an event.
    throw failure ?? error;
  } finally {
    redis.disconnect();
  }
}

function readFailure(error: unknown): RedisAnswer {
  const message = error instanceof Error ? error.message : "";
  if (message.startsWith("LOADING")) return { state: "starting" };
  return { state: /^(WRONGPASS|NOAUTH|ERR)/.test(message) ? "foreign" : "silent" };
}

function strings(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.map(String) : [];
}

function samePath(left: string, right: string): boolean {
  try {
    return realpathSync(left) === realpathSync(right);
  } catch {
    return left === right;
  }
}
