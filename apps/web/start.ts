import type { Env } from "./src/env.ts";
import { readEnv } from "./src/env.ts";
import { dataFolder } from "./src/start/data-folder.ts";
import { portTrouble } from "./src/start/free-port.ts";
import { outliveTerminal } from "./src/start/outlive-terminal.ts";
import type { Prepared } from "./src/start/prepare.ts";
import { prepare } from "./src/start/prepare.ts";
import { seconds } from "./src/start/steps.ts";
import { listenForStop } from "./src/start/stop-signal.ts";
import { firstAdmin, welcome } from "./src/start/welcome.ts";

// What `npm start` runs once the packages are there: stores, migrations, seed and screens, then the server.
const FORESEEN = new Set(["EnvironmentWrong", "FolderInUse"]);
const begun = performance.now();
const dev = process.argv.includes("--dev");
let stores: Prepared["stores"] | null = null;

outliveTerminal();
const stopSignal = listenForStop(() => {
  log("Stopping at once, without waiting for open requests.");
  void stopStores().finally(() => process.exit(130));
});
process.on("uncaughtException", (error) => {
  console.error(error);
  void stopStores().finally(() => process.exit(1));
});

process.exit(await main());

async function main(): Promise<number> {
  try {
    const env = readEnv();
    const trouble = await portTrouble(env.PORT, env.HOST);
    if (trouble !== null) throw new Error(trouble);
    const prepared = await prepare(settingsOf(env), log, stopSignal.signal);
    stores = prepared.stores;
    await serve(env, prepared);
    return 0;
  } catch (error) {
    await stopStores();
    if (stopSignal.signal.aborted) return 0;
    console.error(`\n${sentence(error)}`);
    return 1;
  }
}

/** Until somebody asks to stop; then the server first, so that no request loses its stores halfway. */
async function serve(env: Env, { admin, stores: { databaseUrl, redisUrl } }: Prepared): Promise<void> {
  // Imported late: it needs the generated client, which a fresh clone does not have at first.
  const { startServer } = await import("./server.ts");
  const { url, stop } = await startServer({
    port: env.PORT,
    log,
    dataDir: dataFolder(env.DATA_DIR),
    localMode: env.isLocal,
    databaseUrl,
    redisUrl,
    dev,
  }).catch((error: unknown) => {
    if (admin !== null) log(firstAdmin(admin).join("\n"));
    throw error;
  });
  log(`${welcome(url, admin)}\n  Started in ${seconds(begun)}.`);
  await stopSignal.requested;
  log("Stopping: first the requests that are under way, then Redis and Postgres.");
  await stop();
  await stopStores();
  log("Stopped.");
}

function settingsOf(env: Env) {
  return {
    dataDir: dataFolder(env.DATA_DIR),
    isLocal: env.isLocal,
    appSecret: env.APP_SECRET,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    seed: env.SEED,
    seedHoldMs: env.SEED_HOLD_MS,
    dev,
  };
}

async function stopStores(): Promise<void> {
  await stores?.stop();
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the operator can act on; a stack only for what nobody foresaw. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = Object.getPrototypeOf(error) === Error.prototype;
  return foreseen || FORESEEN.has(error.name) ? error.message : (error.stack ?? error.message);
}
