import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Process = { pid: number; parent: number; command: string };

export async function listProcesses(): Promise<Process[]> {
  const { stdout } = await run("ps", ["-ww", "-eo", "pid=,ppid=,args="], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: command ?? "" }];
  });
}

/** A process, its children and theirs, and all that were started with a folder's name in their arguments. */
export async function familyOf(pid: number, folder: string): Promise<Process[]> {
  const all = await listProcesses();
  const family = new Set(all.filter((one) => one.pid === pid || one.command.includes(folder)).map((one) => one.pid));
  // Parents may come later in the list than their children.
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid) && one.pid !== process.pid);
}

/** Those of `processes` that still run; a number that was given to somebody else does not count. */
export async function stillRunning(processes: Process[]): Promise<Process[]> {
  const now = new Map((await listProcesses()).map((one) => [one.pid, one.command]));
  return processes.filter(({ pid, command }) => now.get(pid) === command);
}
