import type { Deps } from "@seonchak/domain";

/** Takes everything from this world's part of Redis, as FLUSHALL would, and leaves other worlds alone. */
export async function forgetStore({ holdStore }: Pick<Deps, "holdStore">): Promise<void> {
  const { redis, prefix } = holdStore.connection;
  let cursor = "0";
  do {
    const [next, keys] = await redis.scan(cursor, "MATCH", `${prefix}*`, "COUNT", 1_000);
    if (keys.length > 0) await redis.unlink(...keys);
    cursor = next;
  } while (cursor !== "0");
}
