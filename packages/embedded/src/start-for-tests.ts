import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FolderInUse } from "./owner-lock.ts";
import { startEmbedded } from "./start-embedded.ts";
import { stopLeftovers } from "./stop-leftovers.ts";

const PREFIX = "seonchak-test-";

export type TestServers = {
  /** A superuser's URL of the database `postgres`: tests make and drop databases of their own. */
  databaseUrl: string;
  redisUrl: string;
  /** Stops both and removes the folder. */
  stop(): Promise<void>;
};

/**
 * Postgres and Redis in a new temporary folder, without any promise about crashes and therefore fast.
 * What earlier runs left behind when they were killed is stopped and removed first.
 */
export async function startForTests({ log = () => {} }: { log?: (line: string) => void } = {}): Promise<TestServers> {
  await removeLeftovers(log);
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const servers = await startEmbedded({ dataDir, log, durability: "none" });
  if (servers.adminDatabaseUrl === null) throw new Error("tests need a Postgres of their own");
  return {
    databaseUrl: servers.adminDatabaseUrl,
    redisUrl: servers.redisUrl,
    async stop() {
      await servers.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Only folders of dead owners: one without any owner yet may belong to a run that begins this very moment. */
async function removeLeftovers(log: (line: string) => void): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    try {
      if (!readdirSync(folder).some((name) => name.startsWith("owner-"))) continue;
      await stopLeftovers(folder);
      rmSync(folder, { recursive: true, force: true });
      log(`Removed what a killed test run left in ${folder}.`);
    } catch (error) {
      // In use by a run beside this one, or another user's.
      if (!(error instanceof FolderInUse)) log(`${folder} was left alone: ${String(error)}`);
    }
  }
}
