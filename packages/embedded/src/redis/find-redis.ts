import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { serverEnvironment } from "../spawn-server.ts";
import { fetchDebianRedis } from "./debian-redis.ts";

const run = promisify(execFile);
const VERSION_TIMEOUT_MS = 10_000;
/** The scripts use what came with Redis 7 (functions of streams and of EXPIRE). */
const MAJOR_VERSION_MIN = 7;
/** Where Homebrew and MacPorts install, for shells whose PATH does not say so. */
const USUAL_FOLDERS = ["/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", "/usr/bin", "/usr/sbin"];

export type RedisBinary = { command: string; libraryFolders: string[] };

/**
 * A Redis or Valkey server for this machine: on PATH, else unpacked from Debian's or Ubuntu's own packages into
 * `cacheDir` (nothing is installed). Throws with the one command that mends it.
 */
export async function findRedis(cacheDir: string, log: (line: string) => void): Promise<RedisBinary> {
  for (const command of commandsOnPath()) {
    const binary = { command, libraryFolders: [] };
    if (await isUsable(binary)) return binary;
  }
  const fetched = await fetchDebianRedis(cacheDir, { log, isUsable });
  if (fetched !== null) return fetched;
  throw new Error(
    `No Redis server was found. ${await howToInstall()}\nOr set REDIS_URL to a server that runs elsewhere.`,
  );
}

/** `~/.cache/seonchak`, or /var/cache/seonchak as root, whose home the server's own user could not enter. */
export function defaultCacheDir(): string {
  if (process.getuid?.() === 0) return "/var/cache/seonchak";
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "seonchak");
}

/** Does it start, and is it new enough? Too old counts as absent, so that the search goes on. */
export async function isUsable(binary: RedisBinary): Promise<boolean> {
  try {
    const { stdout } = await run(binary.command, ["--version"], {
      env: serverEnvironment(binary.libraryFolders),
      timeout: VERSION_TIMEOUT_MS,
    });
    return Number(/v=(\d+)\./.exec(stdout)?.[1]) >= MAJOR_VERSION_MIN;
  } catch {
    return false;
  }
}

function commandsOnPath(): string[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), ...USUAL_FOLDERS];
  return ["redis-server", "valkey-server"]
    .flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)))
    .filter(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function howToInstall(): Promise<string> {
  const installers = [
    ["brew", "brew install redis"],
    ["apt-get", "sudo apt-get install redis-server"],
    ["dnf", "sudo dnf install valkey"],
    ["yum", "sudo yum install redis"],
    ["pacman", "sudo pacman -S valkey"],
    ["zypper", "sudo zypper install valkey"],
    ["apk", "sudo apk add valkey"],
  ] as const;
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...USUAL_FOLDERS];
  const found = installers.find(([name]) => folders.some((folder) => isExecutable(join(folder, name))));
  if (found !== undefined) return `Install one with: ${found[1]}`;
  return process.platform === "darwin"
    ? "Install Homebrew from https://brew.sh and then run: brew install redis."
    : "Install Redis 7 or Valkey with your system's package manager.";
}
