import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopLeftovers } from "@seonchak/embedded";
import type { Call } from "./http.ts";
import { caller } from "./http.ts";

const WEB = join(import.meta.dirname, "..", "..", "apps", "web");
export const DATA_DIR_PREFIX = "seonchak-e2e-";
export const ADMIN = { email: "chair@council.test", password: "a long password of the stories" };
/** A first start may have to build the screens. */
export const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 60_000;
const OUTPUT_CHARS_MAX = 200_000;

/** Told from outside, these would lead a story to somebody's real database, or start it with other settings. */
const FOREIGN =
  /^(PORT|HOST|DATABASE_URL|REDIS_URL|DATA_DIR|PUBLIC_URL|APP_SECRET|ADMIN_|TRUSTED_PROXIES|ALLOWED_ORIGINS|WORKER|TEST_CLOCK|SEED|RATE_LIMIT_FACTOR|LIMIT_|LOG_LEVEL|NODE_ENV|npm_)/i;

export type ProductOptions = { port?: number; dataDir?: string; env?: Record<string, string> };

/** The product as an operator has it: `start.ts` as a process of its own, with its own port and data folder. */
export type Product = {
  url: string;
  port: number;
  dataDir: string;
  pid: number;
  env: Record<string, string>;
  call: Call;
  output(): string;
  /** As a terminal that is closed: what the app writes from now on reaches nobody. */
  closeTerminal(): void;
  /** Ctrl-C, and what it then ended with. Safe to call twice. */
  stop(): Promise<number | null>;
  /** kill -9 of the app alone; Postgres and Redis go on, as they would. */
  kill(): Promise<void>;
  /** Starts the same product again after its end: same port, data and settings. */
  same: Required<ProductOptions>;
};

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), DATA_DIR_PREFIX));
  const env = {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    RATE_LIMIT_FACTOR: "1000",
    LOG_LEVEL: "warn",
    ...options.env,
  };
  const { child, output, exited } = launch(env);
  const url = await readyUrl(child, output, exited);
  const { call, close } = caller(port);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const code = await within(STOP_LIMIT_MS, exited, () => `the app does not stop:\n${output()}`);
    close();
    return code;
  };
  return {
    url,
    port,
    dataDir,
    pid: child.pid ?? 0,
    env,
    call,
    output,
    closeTerminal() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    stop: () => end("SIGINT"),
    kill: async () => void (await end("SIGKILL")),
    same: { port, dataDir, env: options.env ?? {} },
  };
}

/** Starts the app and says how it ended, for starts that must fail. */
export async function startAndFail(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { output, exited } = launch({ HOST: "127.0.0.1", LOG_LEVEL: "warn", ...env });
  const code = await within(STOP_LIMIT_MS, exited, () => `the app did not end:\n${output()}`);
  return { code, output: output() };
}

/** Stops what a killed app left, and removes its data. */
export async function removeData(dataDir: string): Promise<void> {
  await stopLeftovers(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

type Launched = { child: ChildProcess; output: () => string; exited: Promise<number | null> };

function launch(env: Record<string, string>): Launched {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const child = spawn(process.execPath, ["--import", "tsx", "start.ts"], {
    cwd: WEB,
    env: { ...Object.fromEntries(inherited), NODE_ENV: "production", ...env },
    // Over the fourth the app notices when the test run itself was killed, and stops its servers.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let text = "";
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-OUTPUT_CHARS_MAX);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => text, exited };
}

async function readyUrl(
  { stdout }: ChildProcess,
  output: () => string,
  exited: Promise<number | null>,
): Promise<string> {
  const ready = new Promise<string>((resolve) => {
    stdout?.on("data", () => {
      const url = /Seonchak is ready: (\S+)/.exec(output())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const ended = exited.then((code) => Promise.reject(new Error(`the app ended with ${code}:\n${output()}`)));
  return within(START_LIMIT_MS, Promise.race([ready, ended]), () => `the app is not ready:\n${output()}`);
}

async function within<Value>(limitMs: number, value: Promise<Value>, trouble: () => string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(trouble())), limitMs);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
