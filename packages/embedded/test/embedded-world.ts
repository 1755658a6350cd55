import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";
import { Client } from "pg";
import type { Embedded } from "../src/index.ts";
import { startEmbedded, stopLeftovers } from "../src/index.ts";

const WAIT_MAX_MS = 20_000;
const LOOK_EVERY_MS = 20;

/** A data folder of its own; whatever still runs in it at the end of the test is stopped. */
export function embeddedWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), "seonchak-embedded-"));
  const lines: string[] = [];
  const started: Embedded[] = [];
  const apps: ChildProcess[] = [];
  return {
    dataDir,
    lines,
    async start(outside: { databaseUrl?: string; redisUrl?: string } = {}) {
      const embedded = await startEmbedded({ dataDir, log: (line) => lines.push(line), ...outside });
      started.push(embedded);
      return embedded;
    },
    /** Starts the same servers from a process that can be killed. */
    async startApp() {
      const app = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "killed-app.ts"), dataDir], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      apps.push(app);
      const [line] = await once(createInterface({ input: app.stdout }), "line");
      const { databaseUrl, redisUrl } = JSON.parse(String(line));
      return {
        databaseUrl: String(databaseUrl),
        redisUrl: String(redisUrl),
        pid: app.pid ?? 0,
        kill: () => end(app),
      };
    },
    async [Symbol.asyncDispose]() {
      for (const app of apps) await end(app);
      for (const embedded of started) await embedded.stop();
      await stopLeftovers(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  app.kill("SIGKILL");
  await once(app, "exit");
}

/** The rows of one statement on a connection of its own. */
export async function sql(databaseUrl: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The answer to one command on a connection of its own. */
export async function redisCall(url: string, command: string, ...args: string[]): Promise<unknown> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  // Why a connection was refused comes as an event; the call itself only says that it is closed.
  let refused: unknown;
  redis.on("error", (error) => {
    refused = error;
  });
  try {
    await redis.connect();
    return await redis.call(command, ...args);
  } catch (error) {
    throw refused ?? error;
  } finally {
    redis.disconnect();
  }
}

/** Looks again until `look` stops throwing; its last error when it never does. */
export async function eventually<Result>(look: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + WAIT_MAX_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(LOOK_EVERY_MS);
    }
  }
}
