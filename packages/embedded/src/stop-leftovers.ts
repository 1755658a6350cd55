import { openDataDir } from "./data-dir.ts";
import { takeOwnership } from "./owner-lock.ts";
import { adoptPostgres, stopPostgres } from "./postgres/postgres.ts";
import { adoptRedis, stopRedis } from "./redis/redis.ts";

/**
 * Stops the servers that a killed app left running in `folder`; nothing happens where none do.
 * Throws FolderInUse while an app owns them.
 */
export async function stopLeftovers(folder: string): Promise<void> {
  const dataDir = openDataDir(folder);
  const lock = takeOwnership(dataDir.root);
  try {
    const redis = await adoptRedis(dataDir);
    if (redis !== null) await stopRedis(redis, dataDir.secrets.redisPassword);
    const postgres = await adoptPostgres(dataDir);
    if (postgres !== null) await stopPostgres(postgres);
  } finally {
    lock.release();
  }
}
