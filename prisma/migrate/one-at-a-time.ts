import { Client } from "pg";

/** Not Prisma's own number (72707369): the engine takes that one itself, in another session, and would wait for us. */
const LOCK_KEY = 7_330_211_948;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Runs `work` while no other process migrates this database. Prisma's own lock gives up after 10 s; this one waits as
 * long as the other migration takes, so that of many instances started at once none fails.
 */
export async function oneAtATime<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const session = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // The lock goes with its session; should that break, Prisma's own lock still keeps two engines apart.
  session.on("error", () => {});
  await session.connect();
  try {
    await session.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    return await work();
  } finally {
    await session.end();
  }
}
