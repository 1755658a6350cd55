import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";

/** The product's migrations, oldest first by name. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, "..", "migrations");

const LOCK_FILE = "migration_lock.toml";

/** Reads `<name>/migration.sql` of each folder, as Prisma's command line does. */
export function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const lockFile = join(folder, LOCK_FILE);
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((name) => readMigration(folder, name)),
  };
}

function readMigration(folder: string, name: string): MigrationDirectory {
  const path = "migration.sql";
  try {
    const value = readFileSync(join(folder, name, path), "utf8");
    return { path: name, migrationFile: { path, content: { tag: "ok", value } } };
  } catch (error) {
    return { path: name, migrationFile: { path, content: { tag: "error", value: String(error) } } };
  }
}
