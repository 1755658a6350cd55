import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProcessIdentity } from "./process-identity.ts";
import { identify, isRunning } from "./process-identity.ts";

const ATTEMPTS_MAX = 20;

export type OwnerLock = { release(): void };

/** Another running app owns the folder. `pid` says which. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by the Seonchak process ${pid}. Stop that one first (kill ${pid}), or give this one a folder of its own with DATA_DIR.`,
    );
    this.pid = pid;
  }
}

/**
 * Takes the folder for this process, or throws FolderInUse.
 *
 * Owners are numbered files that are only ever added by an atomic link; the highest number is the owner. So of two
 * starters that both find a dead owner only one can add the next number, and no file of a living owner is ever moved.
 */
export function takeOwnership(folder: string): OwnerLock {
  const self = identify(process.pid);
  if (self === null) throw new Error("this process cannot read its own start time");
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const highest = highestOwner(folder);
    const owner = highest === 0 ? null : readOwner(ownerFile(folder, highest));
    if (owner !== null && isRunning(owner)) throw new FolderInUse(folder, owner.pid);
    const mine = highest + 1;
    if (!linkOwner(folder, mine, self)) continue;
    // Somebody slower or faster may have added a higher number meanwhile: then that one decides.
    if (highestOwner(folder) !== mine) {
      rmSync(ownerFile(folder, mine), { force: true });
      continue;
    }
    for (const number of ownerNumbers(folder)) if (number < mine) rmSync(ownerFile(folder, number), { force: true });
    return { release: () => writeOwner(ownerFile(folder, mine), null) };
  }
  throw new Error(`could not take ${folder}: too many processes start there at once`);
}

function ownerFile(folder: string, number: number): string {
  return join(folder, `owner-${number}.json`);
}

function ownerNumbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const match = /^owner-(\d+)\.json$/.exec(name);
    return match?.[1] === undefined ? [] : [Number(match[1])];
  });
}

function highestOwner(folder: string): number {
  return Math.max(0, ...ownerNumbers(folder));
}

/** Null when released, unreadable or removed meanwhile: in each case nobody owns the folder by this file. */
function readOwner(file: string): ProcessIdentity | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof owner !== "object" || owner === null || !("pid" in owner) || !("startedAt" in owner)) return null;
    if (typeof owner.pid !== "number" || typeof owner.startedAt !== "string") return null;
    return { pid: owner.pid, startedAt: owner.startedAt };
  } catch {
    return null;
  }
}

/** False when the number was taken by another process first. */
function linkOwner(folder: string, number: number, owner: ProcessIdentity): boolean {
  const draft = join(folder, `.owner-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, ownerFile(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The file stays after a release, so that numbers never run backwards. */
function writeOwner(file: string, owner: ProcessIdentity | null): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, file);
}
