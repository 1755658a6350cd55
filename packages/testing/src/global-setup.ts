import { startForTests } from "@seonchak/embedded";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser's URL of the run's Postgres, database `postgres`: every test clones a database of its own. */
    databaseUrl: string;
    /** The run's Redis: every test takes a prefix of its own. */
    redisUrl: string;
  }
}

/** One Postgres and one Redis for the whole run. Tests read their URLs with `inject("databaseUrl")`. */
export default async function setUpServers(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startForTests({ log: (line) => process.stderr.write(`${line}\n`) });
  project.provide("databaseUrl", servers.databaseUrl);
  project.provide("redisUrl", servers.redisUrl);
  return () => servers.stop();
}
