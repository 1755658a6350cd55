import { startWorker } from "@seonchak/domain/jobs/worker";
import { readEnv, tellLibraries } from "./src/env.ts";
import { appSecret } from "./src/server/app-secret.ts";
import { connectDeps } from "./src/server/connect-deps.ts";
import { createEntry } from "./src/server/http/entry.ts";
import { listen } from "./src/server/http/listen.ts";
import { startScreens } from "./src/server/http/screens.ts";
import { createLog, faultForLog } from "./src/server/log.ts";
import type { Services } from "./src/server/services.ts";
import { createServices, settingsFrom } from "./src/server/services.ts";
import { shareServices } from "./src/server/shared-services.ts";
import { createTestClock } from "./src/server/test-clock.ts";

export type ServerOptions = {
  port: number;
  /** Without it HOST: all interfaces, so that phones in the same network reach it. */
  host?: string;
  databaseUrl: string;
  redisUrl: string;
  /** An absolute path; in local mode the secret is kept here. */
  dataDir: string;
  localMode: boolean;
  /** Plain sentences for the operator, beside the structured log. */
  log?: (line: string) => void;
  dev?: boolean;
};
export type RunningServer = { url: string; stop(): Promise<void> };

/**
 * Serves everything from this process: calls, screens and, unless WORKER=off, the background loops. Throws when a
 * store does not answer, the secret is missing or the port is taken; then nothing is left running.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const env = readEnv();
  const { localMode, dev = false } = options;
  const testClock = localMode && env.TEST_CLOCK ? createTestClock() : null;
  const secret = appSecret({ given: env.APP_SECRET, dataDir: options.dataDir, isLocal: localMode });
  const log = createLog(env.LOG_LEVEL);
  const { databaseUrl, redisUrl } = options;
  const connected = await connectDeps({
    env,
    databaseUrl,
    redisUrl,
    secret,
    dataDir: env.DATABASE_URL ? undefined : options.dataDir,
    clockOffsetMs: () => testClock?.offsetMs() ?? 0,
  });
  const ends: (() => Promise<void>)[] = [connected.stop];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const settings = settingsFrom(env, localMode);
    const services = createServices({
      deps: connected.deps,
      settings,
      log,
      testClock,
      hasWorker: env.WORKER,
      dataDir: env.DATABASE_URL ? null : options.dataDir,
    });
    shareServices(Promise.resolve(services));
    if (env.WORKER) ends.push(runWorker(services));
    const port = await serve(services, { options, host: options.host ?? env.HOST, dev, ends });
    if (!localMode && !env.PUBLIC_URL) {
      options.log?.("PUBLIC_URL is not set: signing in on the screens works over https only.");
    }
    return { url: env.PUBLIC_URL ?? `http://localhost:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Serving = { options: ServerOptions; host: string; dev: boolean; ends: (() => Promise<void>)[] };

/** Screens, then the listener: it stops first, so that no request loses what it stands on. */
async function serve(services: Services, { options, host, dev, ends }: Serving): Promise<number> {
  const { publicUrl } = services.settings;
  tellLibraries({
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: publicUrl ?? `http://localhost:${options.port}`,
  });
  const screens = await startScreens(services, { folder: import.meta.dirname, dev });
  ends.push(() => screens.close());
  const listening = await listen(createEntry(services, screens), { port: options.port, host });
  ends.push(() => listening.stop());
  screens.follow(listening.server);
  return listening.port;
}

function runWorker({ log, ...deps }: Services): () => Promise<void> {
  const worker = startWorker(deps, {
    log: (loop, error) => log.error({ loop, fault: faultForLog(error) }, "loop failed"),
  });
  return () => worker.stop();
}

// A promise that nobody waited for, deep in a driver, is logged; it must not end a rush.
process.on("unhandledRejection", (error) => {
  createLog("error").error({ fault: faultForLog(error) }, "unhandled rejection");
});
