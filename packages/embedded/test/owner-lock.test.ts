import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FolderInUse, takeOwnership } from "../src/owner-lock.ts";
import { identify } from "../src/process-identity.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "seonchak-lock-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("a folder has one owner until that one lets go", () => {
  const path = folder();
  const lock = takeOwnership(path);
  expect(() => takeOwnership(path)).toThrow(FolderInUse);
  lock.release();
  expect(() => takeOwnership(path)).not.toThrow();
});

test("an owner that died, or whose number another process has now, owns nothing", () => {
  const path = folder();
  const own = identify(process.pid);
  writeFileSync(join(path, "owner-7.json"), JSON.stringify({ pid: own?.pid, startedAt: "at another start" }));
  takeOwnership(path);
  expect(readdirSync(path)).toEqual(["owner-8.json"]);
});

test("a file that was cut short by a power failure does not lock the folder for ever", () => {
  const path = folder();
  writeFileSync(join(path, "owner-3.json"), '{"pid": 1');
  expect(() => takeOwnership(path)).not.toThrow();
});

test("of eight processes that find a dead owner at once, one takes the folder", async () => {
  const path = folder();
  writeFileSync(join(path, "owner-1.json"), JSON.stringify({ pid: 999_999_999, startedAt: "long ago" }));
  const contender = `
    import { takeOwnership } from ${JSON.stringify(join(import.meta.dirname, "../src/owner-lock.ts"))};
    process.stdout.write("ready\\n");
    process.stdin.once("data", () => {
      try { takeOwnership(${JSON.stringify(path)}); process.stdout.write("mine"); }
      catch (error) { process.stdout.write(error.name); }
    });
    process.stdin.once("end", () => process.exit());`;
  const contenders = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", contender], {
      cwd: import.meta.dirname,
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  await Promise.all(contenders.map((child) => once(child.stdout, "data")));
  const answers = contenders.map((child) => once(child.stdout, "data"));
  for (const child of contenders) child.stdin.write("go");
  const told = (await Promise.all(answers)).map(([chunk]) => String(chunk));
  for (const child of contenders) child.stdin.end();
  await Promise.all(contenders.map((child) => once(child, "exit")));
  expect(told.toSorted()).toEqual([...Array.from({ length: 7 }, () => "FolderInUse"), "mine"]);
});

test("a zombie or a pid that was never given is nobody", () => {
  expect(identify(999_999_999)).toBeNull();
  const shell = execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" });
  expect(identify(Number(shell))).toBeNull();
});
