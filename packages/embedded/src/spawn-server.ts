import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import type { ProcessIdentity } from "./process-identity.ts";
import { identify } from "./process-identity.ts";
import type { ServerUser } from "./server-user.ts";
import { reachPrefix } from "./server-user.ts";

const LOG_BYTES_MAX = 10 * 1024 * 1024;
const LOG_TAIL_CHARS = 1500;

export type ServerCommand = {
  command: string;
  args: string[];
  user: ServerUser;
  /** Every path the server itself opens, so that a closed folder on the way is seen before it fails. */
  paths: string[];
  libraryFolders?: string[];
  logFile: string;
};

/**
 * Starts a server apart from this process: in a session of its own, so that Ctrl-C in the terminal reaches only the
 * app, which then stops its servers in order; and with its output in a file, so that it outlives a kill -9 of the app.
 * Throws when the command cannot be started.
 */
export async function spawnServer(server: ServerCommand): Promise<ProcessIdentity> {
  const prefix = reachPrefix(server.user, [server.command, ...server.paths]);
  const [command = server.command, ...args] = [...prefix, server.command, ...server.args];
  const output = openLog(server.logFile);
  try {
    const child = spawn(command, args, {
      cwd: "/",
      detached: true,
      env: serverEnvironment(server.libraryFolders),
      stdio: ["ignore", output, output],
      // With a prefix it is the prefix that changes the user, since it must keep a capability while doing so.
      ...(server.user !== null && prefix.length === 0 ? { uid: server.user.uid, gid: server.user.gid } : {}),
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    child.on("error", () => {});
    child.unref();
    const identity = child.pid === undefined ? null : identify(child.pid);
    if (identity === null) throw new Error(`${server.command} ended at once:\n${logTail(server.logFile)}`);
    return identity;
  } finally {
    closeSync(output);
  }
}

/** The end of a log, for an error message. */
export function logTail(file: string): string {
  try {
    return readFileSync(file, "utf8").slice(-LOG_TAIL_CHARS);
  } catch {
    return "";
  }
}

/** Only what a server needs: neither our secrets nor a foreign PGPORT. */
export function serverEnvironment(libraryFolders: string[] = []): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    LC_ALL: "C",
    TZ: "UTC",
    // No server reads it; the types of Next, where this package is used, ask for it in every environment.
    NODE_ENV: "production",
    ...(libraryFolders.length === 0 ? {} : { LD_LIBRARY_PATH: libraryFolders.join(":") }),
  };
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES_MAX) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}
