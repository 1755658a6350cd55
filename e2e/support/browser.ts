import type { Browser } from "@playwright/test";
import { chromium } from "@playwright/test";
import { findBrowser } from "@seonchak/embedded";

/** What a browser that runs as root needs, and no calls home. Not the npm package's own list (PLATFORM). */
const ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The Chromium that there is; throws with the command that mends it where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser({
    playwrightPath: chromium.executablePath(),
    packaged: async () => (await import("@sparticuz/chromium")).default.executablePath(),
    // Installing a browser takes a minute; whoever waits is told so.
    log: (line) => void process.stdout.write(`${line}\n`),
  });
  return chromium.launch({ executablePath, args: ARGS });
}
