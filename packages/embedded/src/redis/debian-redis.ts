import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { RedisBinary } from "./find-redis.ts";

const run = promisify(execFile);
const APT_TIMEOUT_MS = 180_000;
const PACKAGES = ["redis-server", "redis-tools"];
/** What they need beyond a minimal system, should apt refuse to work it out (held or broken packages elsewhere). */
const KNOWN_LIBRARIES = ["libjemalloc2", "liblzf1"];

type Steps = { log: (line: string) => void; isUsable: (binary: RedisBinary) => Promise<boolean> };

/**
 * Redis from the packages of this very Debian or Ubuntu, checked by apt, unpacked into the cache and run from there.
 * Nothing is installed and no root is needed; missing package lists are fetched into the cache too.
 * Null where there is no apt or it has no usable Redis.
 */
export async function fetchDebianRedis(cacheDir: string, { log, isUsable }: Steps): Promise<RedisBinary | null> {
  const home = join(cacheDir, "redis");
  const cached = unpackedRedis(home);
  if (cached !== null && (await isUsable(cached))) return cached;
  if (!(await hasApt())) return null;
  log("No Redis on this machine: fetching Debian's package into the cache (nothing is installed) ...");
  mkdirSync(cacheDir, { recursive: true });
  const draft = join(cacheDir, `redis.making-${randomUUID().slice(0, 8)}`);
  try {
    if (!(await download(draft, [])) && !(await downloadWithFreshLists(draft, cacheDir))) return null;
    for (const name of readdirSync(draft)) {
      if (name.endsWith(".deb")) await run("dpkg", ["-x", join(draft, name), join(draft, "root")]);
    }
    const binary = unpackedRedis(draft);
    if (binary === null || !(await isUsable(binary))) return null;
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    return unpackedRedis(home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function unpackedRedis(home: string): RedisBinary | null {
  const command = join(home, "root", "usr", "bin", "redis-server");
  if (!existsSync(command)) return null;
  return { command, libraryFolders: libraryFolders(join(home, "root")) };
}

async function hasApt(): Promise<boolean> {
  try {
    await Promise.all([run("apt-get", ["--version"]), run("dpkg", ["--version"])]);
    return true;
  } catch {
    return false;
  }
}

/** False when the lists do not know the packages or are too old for what the mirror still has. */
async function download(folder: string, options: string[]): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const names = await missingPackages(options);
    await apt([...options, "download", ...names], folder);
    return readdirSync(folder).some((name) => name.startsWith("redis-tools_"));
  } catch {
    return false;
  }
}

async function downloadWithFreshLists(folder: string, cacheDir: string): Promise<boolean> {
  const lists = join(cacheDir, "apt");
  for (const part of ["lists/partial", "archives/partial"]) mkdirSync(join(lists, part), { recursive: true });
  const options = ["-o", `Dir::State::lists=${join(lists, "lists")}`, "-o", `Dir::Cache=${lists}`];
  try {
    // One unreachable source among many makes this fail; the download then shows whether enough was fetched.
    await apt([...options, "update"], cacheDir).catch(() => {});
    return await download(folder, options);
  } finally {
    rmSync(lists, { recursive: true, force: true });
  }
}

/** Redis and whatever libraries an installation would bring along; those the system has already are left out. */
async function missingPackages(options: string[]): Promise<string[]> {
  try {
    const args = [...options, "install", "--simulate", "--no-install-recommends", ...PACKAGES];
    const { stdout } = await apt(args, "/");
    const names = [...stdout.matchAll(/^Inst (\S+) /gm)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
    return [...new Set([...PACKAGES, ...names])];
  } catch {
    return [...PACKAGES, ...KNOWN_LIBRARIES];
  }
}

function apt(args: string[], cwd: string): Promise<{ stdout: string }> {
  // Its download user cannot write into our cache; without it root downloads, and the hashes are checked all the same.
  const sandbox = process.getuid?.() === 0 ? ["-o", "APT::Sandbox::User=root"] : [];
  return run("apt-get", ["-q", ...sandbox, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
    timeout: APT_TIMEOUT_MS,
    maxBuffer: 16 * 1024 * 1024,
  });
}

function libraryFolders(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  return [...new Set(files.filter((file) => /\.so(\.|$)/.test(file)).map((file) => dirname(join(root, file))))];
}
