import type { Deps } from "@seonchak/domain";
import { createCaches, deriveSecrets, systemClock, unseenDisk } from "@seonchak/domain";
import { loadDenied } from "@seonchak/domain/accounts/sessions";
import { startWorker } from "@seonchak/domain/jobs/worker";
import { connectRedis, DenyList, EventFeed, HoldStore, Limits, PressCounts, redisReady } from "@seonchak/holds";
import { connectDatabase } from "@seonchak/prisma";

// The background loops alone, beside web processes with WORKER=off. Safe in many copies.

const POOL_MAX = 5;

function variable(name: "DATABASE_URL" | "REDIS_URL" | "APP_SECRET", meaning: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: ${meaning}`);
  return value;
}

async function connect(): Promise<{ deps: Deps; stop(): Promise<void> }> {
  const prisma = connectDatabase({ url: variable("DATABASE_URL", "the Postgres of the web processes"), max: POOL_MAX });
  const connection = connectRedis({ url: variable("REDIS_URL", "the Redis of the web processes") });
  const clock = systemClock();
  const holdStore = new HoldStore(connection);
  const deps: Deps = {
    prisma,
    holdStore,
    clock,
    feed: new EventFeed(holdStore),
    denyList: new DenyList(connection, { loadDenied: () => loadDenied({ prisma, clock }) }),
    limits: new Limits(connection),
    presses: new PressCounts(connection),
    secrets: deriveSecrets(variable("APP_SECRET", "the same as that of the web processes")),
    caches: createCaches(),
    disk: unseenDisk,
  };
  await redisReady(connection);
  return {
    deps,
    async stop() {
      deps.feed.stop();
      await prisma.$disconnect();
      await connection.close();
    },
  };
}

function log(loop: string, error: unknown): void {
  // No message: a driver's may quote what was to be written.
  const name = error instanceof Error ? error.name : "unknown";
  process.stdout.write(
    `${JSON.stringify({ level: 50, time: new Date().toISOString(), loop, fault: name, msg: "loop failed" })}\n`,
  );
}

try {
  const { deps, stop } = await connect();
  const worker = startWorker(deps, { log });
  process.stdout.write("The worker runs. Stop with Ctrl-C.\n");
  const end = () => void worker.stop().then(stop);
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
