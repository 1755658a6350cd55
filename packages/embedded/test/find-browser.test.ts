import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findBrowser } from "../src/index.ts";

/** A program that answers `--version` as a browser does. */
function program(name: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), "seonchak-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${version}"\n`);
  chmodSync(file, 0o755);
  return file;
}

function environment(name: string, value: string | undefined): void {
  vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

test("CHROMIUM_PATH comes first", async () => {
  const named = program("mine", "Chromium 138");
  environment("CHROMIUM_PATH", named);
  expect(await findBrowser({ playwrightPath: program("theirs", "Chromium 140") })).toBe(named);
});

test("a CHROMIUM_PATH that does not start is an error, not a reason to take another browser", async () => {
  environment("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(findBrowser({ playwrightPath: program("theirs", "Chromium 140") })).rejects.toThrow(
    "CHROMIUM_PATH is /nowhere/chromium",
  );
});

test("then Playwright's own, then one on PATH, then the packaged one", async () => {
  environment("CHROMIUM_PATH", undefined);
  const onPath = program("chromium", "Chromium 138");
  environment("PATH", `${join(onPath, "..")}:/bin`);
  const playwright = program("chrome", "Google Chrome for Testing 140");
  expect(await findBrowser({ playwrightPath: playwright })).toBe(playwright);
  expect(await findBrowser({ playwrightPath: "/not/installed", packaged: async () => playwright })).toBe(onPath);
  const noBrowser = program("chromium", "no such thing");
  environment("PATH", `${join(noBrowser, "..")}`);
  expect(await findBrowser({ packaged: async () => playwright })).toBe(playwright);
});
