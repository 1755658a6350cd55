import { chownSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { DataDir } from "../data-dir.ts";
import { writePrivately } from "../data-dir.ts";
import { freePort } from "../free-port.ts";
import type { RunningServer } from "../keep-running.ts";
import type { Durability } from "../postgres/postgres.ts";
import type { ProcessIdentity } from "../process-identity.ts";
import { commandLine, identify, isRunning, waitUntilGone } from "../process-identity.ts";
import type { ServerUser } from "../server-user.ts";
import { makeServerFolder } from "../server-user.ts";
import { logTail, spawnServer } from "../spawn-server.ts";
import type { RedisBinary } from "./find-redis.ts";
import { askRedis, shutDownRedis } from "./redis-connection.ts";

/** An append-only file of some gigabytes takes its time to load. */
const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;
const START_TRIES_MAX = 3;
const POLL_MS = 20;

export type RedisStart = { user: ServerUser; durability: Durability; findBinary: () => Promise<RedisBinary> };

/** Starts the folder's server, or takes over the one that still runs there. The caller owns the folder's lock. */
export async function startRedis(dataDir: DataDir, how: RedisStart): Promise<RunningServer> {
  return (await adoptRedis(dataDir)) ?? (await bootRedis(dataDir, how));
}

/** Saves and stops. Whatever happens here, acknowledged writes are already in the append-only file. */
export async function stopRedis(server: RunningServer, password: string): Promise<void> {
  if (!isRunning(server.process)) return;
  await shutDownRedis(server.port, password).catch(() => {});
  if (await waitUntilGone(server.process, STOP_TIMEOUT_MS)) return;
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    process.kill(server.process.pid, signal);
    if (await waitUntilGone(server.process, STOP_TIMEOUT_MS)) return;
  }
  throw new Error(`Redis (process ${server.process.pid}) does not stop`);
}

/** A live server of this folder. Redis itself has no lock on its files, so a second one must never be started here. */
export async function adoptRedis(dataDir: DataDir): Promise<RunningServer | null> {
  const noted = dataDir.record("redis");
  if (noted === null) return null;
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    const answer = await askRedis(noted.port, dataDir.secrets.redisPassword, dataDir.redis);
    const owner = answer.state === "ours" ? identify(answer.pid) : null;
    if (owner !== null) return { port: noted.port, process: owner, adopted: true };
    if (answer.state !== "starting" && !isStillOurs(noted.process)) return null;
    if (performance.now() > deadline)
      throw new Error(
        `Redis (process ${noted.process?.pid ?? "unknown"}) runs in ${dataDir.redis} but does not answer; end it first`,
      );
    await delay(POLL_MS * 5);
  }
}

/** Running, and really a Redis: in the moment before exec it could be anything that was given its number. */
function isStillOurs(process: ProcessIdentity | null): boolean {
  return process !== null && isRunning(process) && /redis|valkey/.test(commandLine(process.pid));
}

async function bootRedis(dataDir: DataDir, how: RedisStart): Promise<RunningServer> {
  const binary = await how.findBinary();
  const logFile = join(dataDir.logs, "redis.log");
  makeServerFolder(dataDir.redis, how.user);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(dataDir.record("redis")?.port);
    // Before the start, so that a kill -9 between the two leaves a trace to the server.
    dataDir.writeRecord("redis", { port, process: null });
    const process = await spawnServer({
      command: binary.command,
      args: [writeConfig(dataDir, port, how)],
      user: how.user,
      paths: [join(dataDir.redis, "redis.conf")],
      libraryFolders: binary.libraryFolders,
      logFile,
    });
    dataDir.writeRecord("redis", { port, process });
    if (await becomesReady(dataDir, port, process)) return { port, process, adopted: false };
    if (attempt === START_TRIES_MAX) throw new Error(`Redis did not start:\n${logTail(logFile)}`);
    await delay(200);
  }
}

async function becomesReady(dataDir: DataDir, port: number, server: ProcessIdentity): Promise<boolean> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const answer = await askRedis(port, dataDir.secrets.redisPassword, dataDir.redis);
    if (answer.state === "ours" && answer.pid === server.pid) return true;
    if (!isRunning(server)) return false;
    await delay(POLL_MS);
  }
  process.kill(server.pid, "SIGKILL");
  await waitUntilGone(server, STOP_TIMEOUT_MS);
  return false;
}

/** In a file and not in arguments, since everybody may read those (`ps`) and the password is among them. */
function writeConfig(dataDir: DataDir, port: number, how: RedisStart): string {
  const file = join(dataDir.redis, "redis.conf");
  const lines = [
    "bind 127.0.0.1",
    `port ${port}`,
    `requirepass ${dataDir.secrets.redisPassword}`,
    `dir ${JSON.stringify(dataDir.redis)}`,
    "daemonize no",
    'save ""',
    // Holds are never evicted: a full memory refuses new ones instead (DESIGN 3).
    "maxmemory-policy noeviction",
    ...(how.durability === "full" ? ["appendonly yes", "appendfsync always"] : ["appendonly no"]),
  ];
  writePrivately(file, `${lines.join("\n")}\n`);
  if (how.user !== null) chownSync(file, how.user.uid, how.user.gid);
  return file;
}
