import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The root of the clone. */
export const ROOT = join(import.meta.dirname, "..", "..", "..", "..");

const SKIPPED_FOLDERS = new Set(["node_modules", ".next", "generated", "test", "test-results", "dist", ".data"]);
const SKIPPED_FILES = /\.test\.tsx?$|\.gen\.ts$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/;

export type Product = {
  /** Names the stamp. */
  name: string;
  /** Files and folders, from the root, whose content decides whether the product is fresh. */
  inputs: string[];
  /** Made last by `make`: without it no stamp counts. */
  output: string;
  /** What else decides, such as a setting that is compiled in. */
  settings?: string;
};

/** Runs `make` unless the product was made from the very same inputs. True when it ran. */
export async function makeUnlessFresh(product: Product, make: () => Promise<void>): Promise<boolean> {
  const stampFile = join(ROOT, "node_modules", ".seonchak", product.name);
  const fingerprint = fingerprintOf(product);
  if (existsSync(join(ROOT, product.output)) && readIfThere(stampFile) === fingerprint) return false;
  rmSync(stampFile, { force: true });
  await make();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
  return true;
}

/** Over names and contents, not times: a fresh clone and a touched file are no change. */
export function fingerprintOf({ inputs, settings = "" }: Pick<Product, "inputs" | "settings">): string {
  const hash = createHash("sha256").update(settings);
  for (const file of inputs.flatMap((input) => filesOf(join(ROOT, input))).sort())
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesOf(join(path, entry.name));
    return entry.isFile() && !SKIPPED_FILES.test(entry.name) ? [join(path, entry.name)] : [];
  });
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
