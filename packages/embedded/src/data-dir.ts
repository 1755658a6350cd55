import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProcessIdentity } from "./process-identity.ts";

/** What the next start must know to find a server that outlived the app. `process` is unknown until it was spawned. */
export type ServerRecord = { port: number; process: ProcessIdentity | null };
export type Secrets = { postgresPassword: string; appPassword: string; redisPassword: string };
export type ServerKind = "postgres" | "redis";

export type DataDir = {
  root: string;
  postgres: string;
  redis: string;
  logs: string;
  secrets: Secrets;
  record(kind: ServerKind): ServerRecord | null;
  writeRecord(kind: ServerKind, record: ServerRecord): void;
};

/**
 * Makes the folder where missing and reads its passwords, generating them the first time.
 * As root the folder itself may be entered (0711), since the servers run as a user of their own; what is in it may not
 * be read. Otherwise it is 0700.
 */
export function openDataDir(path: string): DataDir {
  const root = resolve(path);
  const isRoot = process.getuid?.() === 0;
  mkdirSync(root, { recursive: true });
  chmodSync(root, isRoot ? 0o711 : 0o700);
  const logs = join(root, "logs");
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const secrets = readOrMakeSecrets(join(root, "secrets.json"));
  const recordFile = (kind: ServerKind) => join(root, `${kind}.json`);
  return {
    root,
    logs,
    secrets,
    postgres: join(root, "postgres"),
    redis: join(root, "redis"),
    record: (kind) => readRecord(recordFile(kind)),
    writeRecord: (kind, record) => writePrivately(recordFile(kind), JSON.stringify(record)),
  };
}

/** Whole or not at all, readable by its owner alone. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function readOrMakeSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString("base64url");
    writePrivately(
      file,
      JSON.stringify({ postgresPassword: password(), appPassword: password(), redisPassword: password() }),
    );
  }
  chmodSync(file, 0o600);
  return readSecrets(file, readFileSync(file, "utf8"));
}

/** `file` is only named in the error. */
export function readSecrets(file: string, text: string): Secrets {
  const read: unknown = JSON.parse(text);
  const secret = (name: keyof Secrets): string => {
    const value = typeof read === "object" && read !== null ? Reflect.get(read, name) : undefined;
    // A new password would not open the servers that were set up with the old one, so this is not repaired silently.
    if (typeof value !== "string" || value === "") throw new Error(`${file} has no ${name}; restore it from a backup`);
    return value;
  };
  return {
    postgresPassword: secret("postgresPassword"),
    appPassword: secret("appPassword"),
    redisPassword: secret("redisPassword"),
  };
}

export function readRecord(file: string): ServerRecord | null {
  if (!existsSync(file)) return null;
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read !== "object" || read === null || !("port" in read) || typeof read.port !== "number") return null;
    return { port: read.port, process: "process" in read ? readIdentity(read.process) : null };
  } catch {
    // A record only helps to find a server again; the folder's own pid files are looked at as well.
    return null;
  }
}

function readIdentity(read: unknown): ProcessIdentity | null {
  if (typeof read !== "object" || read === null || !("pid" in read) || !("startedAt" in read)) return null;
  if (typeof read.pid !== "number" || typeof read.startedAt !== "string") return null;
  return { pid: read.pid, startedAt: read.startedAt };
}
