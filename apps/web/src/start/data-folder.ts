import { resolve } from "node:path";
import { ROOT } from "./inputs-stamp.ts";

/** DATA_DIR as an absolute path: a relative one counts from the root of the clone, wherever a command is called. */
export function dataFolder(dataDir: string): string {
  return resolve(ROOT, dataDir);
}
