import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { DataDir, Secrets } from "../data-dir.ts";
import { freePort } from "../free-port.ts";
import type { RunningServer } from "../keep-running.ts";
import type { ProcessIdentity } from "../process-identity.ts";
import { commandLine, identify, isRunning, waitUntilGone } from "../process-identity.ts";
import type { ServerUser } from "../server-user.ts";
import { logTail, spawnServer } from "../spawn-server.ts";
import { initCluster } from "./init-cluster.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { APP_DATABASE, APP_ROLE, askPostgres, ensureAppDatabase, postgresUrl } from "./postgres-connection.ts";

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const START_TRIES_MAX = 3;
const POLL_MS = 25;

/** `none` gives up every promise about crashes for speed: for tests alone. */
export type Durability = "full" | "none";

/** Starts the folder's server, or takes over the one that still runs there. The caller owns the folder's lock. */
export async function startPostgres(
  dataDir: DataDir,
  how: { user: ServerUser; durability: Durability },
): Promise<RunningServer> {
  const running = (await adoptPostgres(dataDir)) ?? (await bootPostgres(dataDir, how));
  await ensureAppDatabase(running.port, {
    superuser: dataDir.secrets.postgresPassword,
    app: dataDir.secrets.appPassword,
  });
  return running;
}

/** Ends the sessions and stops with a checkpoint ("fast"); at once, to be recovered at the next start, if that hangs. */
export async function stopPostgres(server: RunningServer): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!isRunning(server.process)) return;
    process.kill(server.process.pid, signal);
    if (await waitUntilGone(server.process, STOP_TIMEOUT_MS)) return;
  }
  throw new Error(`Postgres (process ${server.process.pid}) does not stop`);
}

export function appDatabaseUrl({ appPassword }: Secrets, port: number): string {
  return postgresUrl({ role: APP_ROLE, password: appPassword, port, database: APP_DATABASE });
}

export function superuserUrl({ postgresPassword }: Secrets, port: number): string {
  return postgresUrl({ role: "postgres", password: postgresPassword, port, database: "postgres" });
}

/** A live server of this folder, however it came to be; null when there is none, with a stale pid file removed. */
export async function adoptPostgres(dataDir: DataDir): Promise<RunningServer | null> {
  const pidFile = join(dataDir.postgres, "postmaster.pid");
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    const noted = readPidFile(pidFile);
    if (noted === null) return null;
    const owner = identify(noted.pid);
    if (owner === null) break;
    const answer = await askPostgres(noted.port, dataDir.secrets.postgresPassword, dataDir.postgres);
    if (answer === "ours") return { port: noted.port, process: owner, adopted: true };
    // The number may have gone to another program since; only a server that names our folder is worth waiting for.
    if (!commandLine(noted.pid).includes(dataDir.postgres)) break;
    if (performance.now() > deadline)
      throw new Error(`Postgres (process ${noted.pid}) runs in ${dataDir.postgres} but does not answer; end it first`);
    await delay(POLL_MS * 4);
  }
  rmSync(pidFile, { force: true });
  return null;
}

async function bootPostgres(
  dataDir: DataDir,
  how: { user: ServerUser; durability: Durability },
): Promise<RunningServer> {
  const binaries = postgresBinaries();
  await initCluster(binaries, {
    folder: dataDir.postgres,
    password: dataDir.secrets.postgresPassword,
    user: how.user,
    sync: how.durability === "full",
  });
  const logFile = join(dataDir.logs, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(dataDir.record("postgres")?.port);
    const process = await spawnServer({
      command: binaries.postgres,
      args: ["-D", dataDir.postgres, "-p", String(port), ...settings(how.durability)],
      user: how.user,
      paths: [join(dataDir.postgres, "PG_VERSION")],
      logFile,
    });
    dataDir.writeRecord("postgres", { port, process });
    if (await becomesReady(dataDir, port, process)) return { port, process, adopted: false };
    // Somebody may have taken the port between choosing and binding, or a dying server still holds its memory.
    if (attempt === START_TRIES_MAX) throw new Error(`Postgres did not start:\n${logTail(logFile)}`);
    await delay(500);
  }
}

async function becomesReady(dataDir: DataDir, port: number, server: ProcessIdentity): Promise<boolean> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if ((await askPostgres(port, dataDir.secrets.postgresPassword, dataDir.postgres)) === "ours") return true;
    if (!isRunning(server)) return false;
    await delay(POLL_MS);
  }
  process.kill(server.pid, "SIGQUIT");
  await waitUntilGone(server, STOP_TIMEOUT_MS);
  return false;
}

/** Given at every start rather than written into the folder, so that an older folder follows a newer release. */
function settings(durability: Durability): string[] {
  const always = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    password_encryption: "scram-sha-256",
    log_statement: "none",
    // A failed statement is logged without its parameters, so no personal data reaches the log.
    log_parameter_max_length_on_error: "0",
    log_min_error_statement: "panic",
  };
  const careless = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    autovacuum: "off",
    max_wal_size: "4GB",
    checkpoint_timeout: "1h",
  };
  const chosen = durability === "full" ? always : { ...always, ...careless };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Line 1 is the postmaster's pid, line 4 its port; a crash may leave the file shorter. */
function readPidFile(file: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3] ?? "0") };
  } catch {
    return null;
  }
}
