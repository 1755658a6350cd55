import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { portTrouble } from "./free-port.ts";
import { fingerprintOf, makeUnlessFresh, ROOT } from "./inputs-stamp.ts";
import { listenForStop } from "./stop-signal.ts";

/** A folder under the root, where inputs and stamps lie, so that its paths can be given as the product gives them. */
function folderInRoot(): string {
  const parent = join(ROOT, "node_modules", ".seonchak");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return relative(ROOT, folder);
}

test("a build is made again when a source changes, and only then", async () => {
  const folder = folderInRoot();
  const write = (name: string, text: string) => writeFileSync(join(ROOT, folder, name), text);
  const product = { name: `${folder.split("/").at(-1)}.stamp`, inputs: [folder], output: `${folder}/made.tsbuildinfo` };
  onTestFinished(() => rmSync(join(ROOT, "node_modules", ".seonchak", product.name), { force: true }));
  const make = async () => write("made.tsbuildinfo", "made");
  write("source.ts", "one");

  expect(await makeUnlessFresh(product, make)).toBe(true);
  expect(await makeUnlessFresh(product, make)).toBe(false);
  utimesSync(join(ROOT, folder, "source.ts"), new Date(0), new Date(0));
  write("source.test.ts", "a test is no source");
  expect(await makeUnlessFresh(product, make)).toBe(false);
  write("source.ts", "two");
  expect(await makeUnlessFresh(product, make)).toBe(true);
  rmSync(join(ROOT, product.output));
  expect(await makeUnlessFresh(product, make)).toBe(true);
});

test("a build that failed is made again", async () => {
  const folder = folderInRoot();
  const product = { name: `${folder.split("/").at(-1)}.stamp`, inputs: [folder], output: folder };
  const fail = () => Promise.reject(new Error("no"));
  await expect(makeUnlessFresh(product, fail)).rejects.toThrow("no");
  await expect(makeUnlessFresh(product, fail)).rejects.toThrow("no");
});

test("moving a line from one file to another changes the fingerprint", () => {
  const folder = folderInRoot();
  const write = (name: string, text: string) => writeFileSync(join(ROOT, folder, name), text);
  write("a.ts", "x");
  write("b.ts", "");
  const before = fingerprintOf({ inputs: [folder] });
  write("a.ts", "");
  write("b.ts", "x");
  expect(fingerprintOf({ inputs: [folder] })).not.toBe(before);
});

test("a port in use is named, with the command that takes another one", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  expect(await portTrouble(port, "127.0.0.1")).toContain(`Port ${port} is already in use`);
  expect(await portTrouble(0, "127.0.0.1")).toBeNull();
});

test("npm start on a port in use says which, and exits 1 before anything is started", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const dataDir = join(ROOT, folderInRoot(), "never-made");
  const { code, stderr } = await start({ PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} is already in use`);
  expect(existsSync(dataDir)).toBe(false);
});

test("npm start with a setting that cannot be right names it, and exits 1", async () => {
  const { code, stderr } = await start({ PORT: "0", RATE_LIMIT_FACTOR: "fast" });
  expect(code).toBe(1);
  expect(stderr).toContain("RATE_LIMIT_FACTOR");
  expect(stderr).not.toContain("at ");
});

/** Runs what `npm start` runs, to its end. */
function start(env: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "start.ts"], {
    cwd: join(ROOT, "apps", "web"),
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr })));
}

test("one Ctrl-C asks to stop however often it is passed on; a second press forces", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const before = process.listeners("SIGINT");
  const force = vi.fn();
  const { signal } = listenForStop(force);
  const [press] = process.listeners("SIGINT").filter((listener) => !before.includes(listener));
  onTestFinished(() => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) if (press) process.off(name, press);
  });
  expect(signal.aborted).toBe(false);
  press?.("SIGINT");
  press?.("SIGINT");
  expect(signal.aborted).toBe(true);
  expect(force).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  press?.("SIGINT");
  expect(force).toHaveBeenCalledOnce();
});
