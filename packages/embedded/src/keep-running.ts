import type { ProcessIdentity } from "./process-identity.ts";
import { isRunning } from "./process-identity.ts";

const WATCH_EVERY_MS = 1_000;

export type RunningServer = { port: number; process: ProcessIdentity; adopted: boolean };
export type KeptServer = { port: number; stop(): Promise<void> };
type Server = {
  name: string;
  log: (line: string) => void;
  start: () => Promise<RunningServer>;
  stop: (server: RunningServer) => Promise<void>;
};

/**
 * A server that is started again, on the same port, when it ends without being asked to: killed by hand or for want of
 * memory. Until then the app refuses holds; with nobody at the keyboard it would refuse them until morning.
 */
export async function keepRunning({ name, log, start, stop }: Server): Promise<KeptServer> {
  let server = await start();
  log(
    `${name} ${server.adopted ? "was still running and is used again" : "is running"} (process ${server.process.pid}).`,
  );
  const { port } = server;
  let mending: Promise<void> | null = null;

  async function mend(): Promise<void> {
    log(`${name} (process ${server.process.pid}) ended unexpectedly; starting it again.`);
    try {
      server = await start();
      log(
        server.port === port
          ? `${name} is running again (process ${server.process.pid}).`
          : `${name} had to change its port from ${port} to ${server.port}; restart the app to use it.`,
      );
    } catch (error) {
      log(`${name} could not be started again: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const watch = setInterval(() => {
    if (mending !== null || isRunning(server.process)) return;
    mending = mend().finally(() => {
      mending = null;
    });
  }, WATCH_EVERY_MS);
  watch.unref();

  return {
    port,
    async stop() {
      clearInterval(watch);
      await mending;
      await stop(server);
    },
  };
}
