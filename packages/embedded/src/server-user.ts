import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH in the kernel's bit order. */
const CAPABILITY_BITS = [
  ["dac_read_search", 2n],
  ["dac_override", 1n],
] as const;

/** As whom the servers run. Null: as whoever runs the app. */
export type ServerUser = { uid: number; gid: number; name: string } | null;

/**
 * Postgres refuses to run as root, so under root the servers get a user of their own: `postgres` where the system has
 * it, else `seonchak`, made on the spot, else `nobody`. A folder that already has an owner keeps it.
 */
export function chooseServerUser(existingFolder: string): ServerUser {
  const own = process.getuid?.();
  const owner = ownerOf(existingFolder);
  if (own !== 0) {
    if (owner !== null && owner.uid !== own)
      throw new Error(
        `${existingFolder} belongs to user ${owner.uid}, this process runs as ${own}; start as the same user as before`,
      );
    return null;
  }
  if (owner !== null && owner.uid !== 0) return { ...owner, name: String(owner.uid) };
  const found = lookUp("postgres") ?? lookUp("seonchak") ?? makeUser("seonchak") ?? lookUp("nobody");
  if (found === null)
    throw new Error("Postgres cannot run as root here; start as an ordinary user, or add a user named postgres");
  return found;
}

/** A folder that only the server's user may read. */
export function makeServerFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== null) chownSync(folder, user.uid, user.gid);
}

/**
 * The words to put before a command so that `user` can reach all `paths`. Empty where the folders on the way let it
 * through. Where they do not (a clone in /root, or under `mktemp -d`), the server gets the one capability that lets it
 * pass closed folders; nobody's folders are opened for it.
 */
export function reachPrefix(user: ServerUser, paths: string[]): string[] {
  if (user === null) return [];
  const closed = paths.flatMap(ancestors).find((folder) => !mayEnter(folder, user));
  if (closed === undefined) return [];
  const capability = CAPABILITY_BITS.find(([, bit]) => (boundingSet() & (1n << bit)) !== 0n)?.[0];
  if (capability === undefined || !hasSetpriv())
    throw new Error(
      `the database runs as the user ${user.name}, which cannot enter ${closed}. Allow it with: chmod o+x ${closed}`,
    );
  const raised = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
  return ["setpriv", `--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups", ...raised];
}

function ownerOf(folder: string): { uid: number; gid: number } | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined ? null : { uid: stat.uid, gid: stat.gid };
}

function lookUp(name: string): ServerUser {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }).trim());
    return { uid: id("-u"), gid: id("-g"), name };
  } catch {
    return null;
  }
}

function makeUser(name: string): ServerUser {
  try {
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name];
    execFileSync("useradd", args, { stdio: "pipe" });
    return lookUp(name);
  } catch {
    return null;
  }
}

function ancestors(path: string): string[] {
  const folder = dirname(resolve(path));
  return folder === dirname(folder) ? [folder] : [...ancestors(folder), folder];
}

function mayEnter(folder: string, user: NonNullable<ServerUser>): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function boundingSet(): bigint {
  try {
    const match = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return BigInt(`0x${match?.[1] ?? "0"}`);
  } catch {
    return 0n;
  }
}

function hasSetpriv(): boolean {
  try {
    execFileSync("setpriv", ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
