import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { ServerUser } from "../server-user.ts";
import { makeServerFolder, reachPrefix } from "../server-user.ts";
import { serverEnvironment } from "../spawn-server.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";

const INIT_TIMEOUT_MS = 120_000;

/**
 * Makes the database cluster when `folder` holds none. It is made beside and moved into place when whole, so an
 * interrupted first start leaves nothing half made.
 * UTF-8, order by code point (the same on every machine), password by SCRAM.
 */
export async function initCluster(
  binaries: PostgresBinaries,
  cluster: { folder: string; password: string; user: ServerUser; sync: boolean },
): Promise<void> {
  if (existsSync(join(cluster.folder, "PG_VERSION"))) return;
  removeLeftovers(cluster.folder);
  const draft = `${cluster.folder}.making-${randomUUID().slice(0, 8)}`;
  makeServerFolder(draft, cluster.user);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (cluster.user !== null) chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  try {
    await runInitdb(binaries.initdb, cluster.user, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(cluster.sync ? [] : ["--no-sync"]),
    ]);
    renameSync(draft, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(initdb: string, user: ServerUser, args: string[]): Promise<void> {
  const pgdata = args.flatMap((arg) => (arg.startsWith("--pgdata=") ? [arg.slice("--pgdata=".length)] : []));
  const prefix = reachPrefix(user, [initdb, ...pgdata]);
  const [command = initdb, ...words] = [...prefix, initdb, ...args];
  try {
    await promisify(execFile)(command, words, {
      cwd: "/",
      env: serverEnvironment(),
      timeout: INIT_TIMEOUT_MS,
      ...(user !== null && prefix.length === 0 ? { uid: user.uid, gid: user.gid } : {}),
    });
  } catch (cause) {
    const output = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new Error(`the database could not be set up (initdb): ${output || String(cause)}`, { cause });
  }
}

function removeLeftovers(folder: string): void {
  const making = `${basename(folder)}.making-`;
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(making)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
}
