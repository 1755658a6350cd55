import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";

/** No stage of a healthy run comes near it; a hanging one must not hold up a machine for ever. */
const STAGE_LIMIT_MS = 20 * 60_000;
const KILL_AFTER_MS = 10_000;

/** Told from outside, these would lead tests to somebody's real database, or start it with other settings. */
const PRODUCT_VARIABLES =
  /^(PORT|HOST|DATABASE_URL|REDIS_URL|DATA_DIR|PUBLIC_URL|APP_SECRET|ADMIN_|TRUSTED_PROXIES|ALLOWED_ORIGINS|WORKER|TEST_CLOCK|SEED_HOLD_MS|RATE_LIMIT_FACTOR|LIMIT_|LOG_LEVEL|NODE_ENV)/;

export type Command = { args: string[]; cwd: string; env?: Record<string, string> };

const running = new Set<ChildProcess>();

/** Runs a JavaScript program with this very Node, its output shown as it comes. True when it ended well and in time. */
export function runNode({ args, cwd, env = {} }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...testEnvironment(), ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.add(child);
    const limit = setTimeout(() => {
      console.error(`Stopped after ${STAGE_LIMIT_MS / 60_000} minutes: ${args.join(" ")}`);
      stop(child);
    }, STAGE_LIMIT_MS);
    child.once("error", (error) => console.error(error.message));
    child.once("close", (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(code === 0);
    });
  });
}

/** Ends the stage that runs now, so that it can stop its own servers. */
export function stopRunningStage(): void {
  for (const child of running) stop(child);
}

function stop(child: ChildProcess): void {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS).unref();
}

function testEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !PRODUCT_VARIABLES.test(name)));
}
