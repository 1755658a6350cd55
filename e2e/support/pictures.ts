import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";

/** Where the operators' guide has its pictures from: `pnpm pictures` says docs, every other run leaves them with its results. */
const FOLDER = process.env.PICTURES_DIR ?? join(import.meta.dirname, "..", "test-results", "operating");

/** A picture for the operators' guide: of the page as it is seen, or of one part of it. */
export async function picture(seen: Page | Locator, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await seen.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide", scale: "css" });
}
