import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readRecord, readSecrets } from "./data-dir.ts";
import { appDatabaseUrl } from "./postgres/postgres.ts";
import { askPostgres } from "./postgres/postgres-connection.ts";
import { askRedis, redisUrl } from "./redis/redis-connection.ts";

/** URLs of the servers that run in a data folder; null for one that does not. */
export type RunningServers = { databaseUrl: string | null; redisUrl: string | null };

/**
 * For a tool that works beside a running app with the same data folder: looks, but starts, stops and locks nothing.
 * `folder` must be readable by this user, since the passwords are in it.
 */
export async function findRunning(folder: string): Promise<RunningServers> {
  const root = resolve(folder);
  const secretsFile = join(root, "secrets.json");
  if (!existsSync(secretsFile)) return { databaseUrl: null, redisUrl: null };
  const secrets = readSecrets(secretsFile, readFileSync(secretsFile, "utf8"));
  const [postgres, redis] = [readRecord(join(root, "postgres.json")), readRecord(join(root, "redis.json"))];
  const [postgresAnswer, redisAnswer] = await Promise.all([
    postgres && askPostgres(postgres.port, secrets.postgresPassword, join(root, "postgres")),
    redis && askRedis(redis.port, secrets.redisPassword, join(root, "redis")),
  ]);
  return {
    databaseUrl: postgres !== null && postgresAnswer === "ours" ? appDatabaseUrl(secrets, postgres.port) : null,
    redisUrl: redis !== null && redisAnswer?.state === "ours" ? redisUrl(secrets.redisPassword, redis.port) : null,
  };
}
