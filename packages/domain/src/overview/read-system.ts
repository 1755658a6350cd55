import { readStoreVitals, StoreAway } from "@seonchak/holds";
import type { SystemStatus } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { readHealth } from "./read-health.ts";
import { readHistoryQueue } from "./read-history-queue.ts";

const TABLES_SHOWN = 6;

/** What the process knows of itself. `dataDir` null: the stores are servers of the operator's own. */
export type ProcessFacts = {
  version: string;
  startedAt: Date;
  worker: SystemStatus["worker"];
  dataDir: string | null;
};

/** Whether the stores answer, what they hold and where, and how much history is on its way. */
export async function readSystemStatus(deps: Deps, process: ProcessFacts): Promise<SystemStatus> {
  const health = await readHealth(deps);
  const [historyQueue, size, redis, space] = await Promise.all([
    health.db === "ok" ? readHistoryQueue(deps) : null,
    health.db === "ok" ? readDataSize(deps) : null,
    health.redis === "away" ? null : readMemory(deps),
    deps.disk.readSpace(),
  ]);
  const { version, startedAt, worker, dataDir } = process;
  return {
    health,
    historyQueue,
    version,
    startedAt: startedAt.toISOString(),
    worker,
    data: {
      kept: dataDir === null ? "elsewhere" : "here",
      folder: dataDir,
      freeBytes: space?.freeBytes ?? null,
      size,
      redis,
    },
    serverTime: deps.clock.now().toISOString(),
  };
}

async function readDataSize({ prisma }: Deps): Promise<SystemStatus["data"]["size"]> {
  const rows = await prisma.$queryRaw<{ name: string; bytes: bigint; rows: bigint; database: bigint }[]>`
    SELECT c.relname AS name, pg_total_relation_size(c.oid) AS bytes, greatest(s.n_live_tup, 0) AS rows,
           pg_database_size(current_database()) AS database
    FROM pg_class c JOIN pg_stat_user_tables s ON s.relid = c.oid
    WHERE s.schemaname = current_schema()
    ORDER BY bytes DESC LIMIT ${TABLES_SHOWN}`;
  return {
    databaseBytes: Number(rows[0]?.database ?? 0),
    tables: rows.map(({ name, bytes, rows: about }) => ({ name, bytes: Number(bytes), rowsAbout: Number(about) })),
  };
}

async function readMemory({ holdStore }: Deps): Promise<SystemStatus["data"]["redis"]> {
  try {
    return await readStoreVitals(holdStore);
  } catch (error) {
    if (error instanceof StoreAway) return null;
    throw error;
  }
}
