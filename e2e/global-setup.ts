import { readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FolderInUse } from "@seonchak/embedded";
import { buildScreens } from "../apps/web/src/start/build-screens.ts";
import { generate } from "../apps/web/src/start/generate.ts";
import { DATA_DIR_PREFIX, removeData } from "./support/product.ts";

/** Builds what `npm start` would, once, so that screens that cannot be built fail the run and not each story. */
export default async function globalSetup(): Promise<void> {
  await removeLeftovers();
  await generate();
  await buildScreens();
}

/** A run beside this one kills its own apps on purpose; what was touched within this time may be its. */
const MAY_BE_IN_USE_MS = 30 * 60_000;

/** What earlier runs left when they were killed. */
async function removeLeftovers(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(DATA_DIR_PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const touchedAtMs = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (touchedAtMs > Date.now() - MAY_BE_IN_USE_MS) continue;
    try {
      await removeData(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
    }
  }
}
