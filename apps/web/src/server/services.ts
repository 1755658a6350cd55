import type { Deps } from "@seonchak/domain";
import type { ProcessFacts } from "@seonchak/domain/overview/read-system";
import proxyAddr from "proxy-addr";
import packageJson from "../../package.json" with { type: "json" };
import type { Env } from "../env.ts";
import type { Logger } from "./log.ts";
import { faultForLog } from "./log.ts";
import type { TestClock } from "./test-clock.ts";

export type Settings = {
  /** Allows http cookies and the test clock (DESIGN 5). */
  isLocal: boolean;
  /** The address people use, without a slash at the end; null: whatever the request says. */
  publicUrl: string | null;
  /** The council's own website: other origins that may call with a Bearer token. */
  allowedOrigins: ReadonlySet<string>;
  /** Whether a forwarded address from this one is believed. */
  isTrustedProxy(address: string, hop: number): boolean;
};

/** One process's stores, rules' dependencies and settings; made once, shared by both module graphs. */
export type Services = Deps & {
  settings: Settings;
  log: Logger;
  testClock: TestClock | null;
  /** A fault of ours: logged with its stack and without personal data. */
  reportFault(error: unknown, about: { requestId: string; path: string }): void;
  process: ProcessFacts;
};

type Making = {
  deps: Deps;
  settings: Settings;
  log: Logger;
  testClock?: TestClock | null;
  hasWorker?: boolean;
  /** Where our own Postgres and Redis keep their data; null with servers of the operator's own. */
  dataDir?: string | null;
};

export function createServices(making: Making): Services {
  const { deps, settings, log, testClock = null, hasWorker = false, dataDir = null } = making;
  return {
    ...deps,
    settings,
    log,
    testClock,
    reportFault: (error, about) => log.error({ ...about, fault: faultForLog(error) }, "fault"),
    process: {
      version: packageJson.version,
      startedAt: new Date(),
      worker: hasWorker ? "here" : "elsewhere",
      dataDir,
    },
  };
}

export function settingsFrom(
  env: Pick<Env, "PUBLIC_URL" | "ALLOWED_ORIGINS" | "TRUSTED_PROXIES">,
  isLocal: boolean,
): Settings {
  return {
    isLocal,
    publicUrl: env.PUBLIC_URL ?? null,
    allowedOrigins: new Set(env.ALLOWED_ORIGINS),
    isTrustedProxy: proxyAddr.compile(env.TRUSTED_PROXIES),
  };
}
