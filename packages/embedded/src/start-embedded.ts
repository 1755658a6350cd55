import type { DataDir } from "./data-dir.ts";
import { openDataDir } from "./data-dir.ts";
import type { KeptServer } from "./keep-running.ts";
import { keepRunning } from "./keep-running.ts";
import { takeOwnership } from "./owner-lock.ts";
import type { Durability } from "./postgres/postgres.ts";
import { appDatabaseUrl, startPostgres, stopPostgres, superuserUrl } from "./postgres/postgres.ts";
import { defaultCacheDir, findRedis } from "./redis/find-redis.ts";
import { startRedis, stopRedis } from "./redis/redis.ts";
import { redisUrl } from "./redis/redis-connection.ts";
import { chooseServerUser } from "./server-user.ts";

export type EmbeddedOptions = {
  /** Everything that must survive lives here: both servers' files, ports, passwords, logs. */
  dataDir: string;
  /** Plain sentences for the operator. */
  log: (line: string) => void;
  /** A Postgres that runs elsewhere; then none is started. */
  databaseUrl?: string | undefined;
  /** A Redis that runs elsewhere; then none is started. */
  redisUrl?: string | undefined;
  /** Where a Redis unpacked from Debian's packages is kept between clones. */
  cacheDir?: string | undefined;
  /** `none` only for tests: fast, and lost with the power. */
  durability?: Durability | undefined;
};

export type Embedded = {
  databaseUrl: string;
  /** A superuser's URL of an embedded Postgres, for tools that need one; null with a server from outside. */
  adminDatabaseUrl: string | null;
  redisUrl: string;
  /** Stops Redis, then Postgres, as far as they are ours, and lets go of the folder. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Real Postgres and Redis for one app: started, or taken over when they outlived an app that was killed.
 * Throws FolderInUse when another app owns `dataDir`, and an Error in plain words when a server cannot be had.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const outside = { databaseUrl: options.databaseUrl, redisUrl: options.redisUrl };
  if (outside.databaseUrl !== undefined && outside.redisUrl !== undefined)
    return {
      databaseUrl: outside.databaseUrl,
      adminDatabaseUrl: null,
      redisUrl: outside.redisUrl,
      stop: async () => {},
    };
  const dataDir = openDataDir(options.dataDir);
  const lock = takeOwnership(dataDir.root);
  const servers = await startServers(dataDir, options).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const { redisPassword } = dataDir.secrets;
  let stopping: Promise<void> | null = null;
  return {
    databaseUrl: outside.databaseUrl ?? appDatabaseUrl(dataDir.secrets, servers.postgres?.port ?? 0),
    adminDatabaseUrl: servers.postgres && superuserUrl(dataDir.secrets, servers.postgres.port),
    redisUrl: outside.redisUrl ?? redisUrl(redisPassword, servers.redis?.port ?? 0),
    stop: () => {
      stopping ??= stopServers(servers).finally(() => lock.release());
      return stopping;
    },
  };
}

type Servers = { postgres: KeptServer | null; redis: KeptServer | null };

async function startServers(dataDir: DataDir, options: EmbeddedOptions): Promise<Servers> {
  const { log, durability = "full", cacheDir = defaultCacheDir() } = options;
  const user = chooseServerUser(dataDir.postgres);
  const [postgres, redis] = await Promise.allSettled([
    options.databaseUrl === undefined
      ? keepRunning({
          name: "Postgres",
          log,
          start: () => startPostgres(dataDir, { user, durability }),
          stop: stopPostgres,
        })
      : null,
    options.redisUrl === undefined
      ? keepRunning({
          name: "Redis",
          log,
          start: () => startRedis(dataDir, { user, durability, findBinary: () => findRedis(cacheDir, log) }),
          stop: (server) => stopRedis(server, dataDir.secrets.redisPassword),
        })
      : null,
  ]);
  if (postgres.status === "fulfilled" && redis.status === "fulfilled")
    return { postgres: postgres.value, redis: redis.value };
  // Half a start is none: what came up goes down again before the folder is let go.
  await stopServers({
    postgres: postgres.status === "fulfilled" ? postgres.value : null,
    redis: redis.status === "fulfilled" ? redis.value : null,
  });
  const reason: unknown = [postgres, redis].find((part) => part.status === "rejected")?.reason;
  throw reason instanceof Error ? reason : new Error(String(reason));
}

/** Redis first: what it still wanted to tell Postgres was drained by the app before. */
async function stopServers({ postgres, redis }: Servers): Promise<void> {
  try {
    await redis?.stop();
  } finally {
    await postgres?.stop();
  }
}
