import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 20;

/**
 * A process and the moment it began, so that another process that later got the same number is not taken for it.
 * In containers the app often has the same pid at every start.
 */
export type ProcessIdentity = { pid: number; startedAt: string };

/** Who runs under this pid now, or null when nobody does. A zombie counts as nobody: it will never do anything again. */
export function identify(pid: number): ProcessIdentity | null {
  if (process.platform === "linux") return identifyByProc(pid);
  try {
    const startedAt = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return startedAt === "" ? null : { pid, startedAt };
  } catch {
    return null;
  }
}

/** Is this very process, not only its number, still running? */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** True as soon as nobody runs under this identity, false when `timeoutMs` passed first. */
export async function waitUntilGone(identity: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isRunning(identity)) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}

/** The command line of a process, words joined by blanks; empty when it cannot be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function identifyByProc(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold blanks and brackets itself; the numbered fields begin behind the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, ticksSinceBoot] = [fields[0], fields[19]];
    if (state === "Z" || state === "X" || ticksSinceBoot === undefined) return null;
    return { pid, startedAt: `${bootId()}:${ticksSinceBoot}` };
  } catch {
    return null;
  }
}

function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}
