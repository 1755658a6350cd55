import { existsSync } from "node:fs";
import { findRunning, startEmbedded } from "@seonchak/embedded";
import type { Env } from "../env.ts";
import { EnvironmentWrong, readEnv } from "../env.ts";
import { appSecret } from "../server/app-secret.ts";
import type { Connected } from "../server/connect-deps.ts";
import { connectDeps } from "../server/connect-deps.ts";
import { failureOf } from "../server/failure/failure.ts";
import { messageOf } from "../server/failure/messages.ts";
import { dataFolder } from "../start/data-folder.ts";

/** What a command works on, beside its rules. */
export type Installation = {
  databaseUrl: string;
  /** The folder that the operator typed the command in; files are meant from there. */
  calledFrom: string;
};
type Stores = { databaseUrl: string; redisUrl: string; stop(): Promise<void> };

/** Prints for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command on the installation's stores: those of the environment, those of the server that runs on DATA_DIR, or,
 * while none runs, DATA_DIR's own for as long as the command takes. Its number is the exit code; an error is 1.
 */
export async function runOnStores(
  command: (deps: Connected["deps"], installation: Installation) => Promise<number>,
): Promise<void> {
  let stores: Stores | null = null;
  let connected: Connected | null = null;
  try {
    const env = readEnv();
    const dataDir = dataFolder(env.DATA_DIR);
    stores = await openStores(env, dataDir);
    const secret = appSecret({ given: env.APP_SECRET, dataDir, isLocal: env.isLocal });
    connected = await connectDeps({
      env,
      ...stores,
      secret,
      dataDir: env.DATABASE_URL ? undefined : dataDir,
    });
    const calledFrom = env.INIT_CWD ?? process.cwd();
    process.exitCode = await command(connected.deps, { databaseUrl: stores.databaseUrl, calledFrom });
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  } finally {
    await connected?.stop();
    await stores?.stop();
  }
}

/** Why it was not done, in words that the operator can act on. */
function sentenceOf(error: unknown): string {
  if (error instanceof EnvironmentWrong || !(error instanceof Error)) return String(error);
  const failure = failureOf(error);
  return failure.reason === "INTERNAL" ? error.message : messageOf(failure, "en");
}

async function openStores({ DATABASE_URL, REDIS_URL }: Env, dataDir: string): Promise<Stores> {
  const running = await findRunning(dataDir);
  const found = { databaseUrl: DATABASE_URL ?? running.databaseUrl, redisUrl: REDIS_URL ?? running.redisUrl };
  if (found.databaseUrl && found.redisUrl) {
    return { databaseUrl: found.databaseUrl, redisUrl: found.redisUrl, stop: async () => {} };
  }
  if (!existsSync(dataDir)) throw new Error(`There is no installation in ${dataDir}. DATA_DIR says where it is.`);
  return startEmbedded({ dataDir, databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, log: () => {} });
}
