import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine.ts";

/** The product's schema: every `*.prisma` file of the folder, one schema. */
export const SCHEMA_FOLDER = join(import.meta.dirname, "..", "schema");

/** One schema, in one or more files. */
export type Schema = SchemaContainer[];

/**
 * The SQL that turns a database of schema `from` into one of schema `to`; null stands for an empty database, and an
 * empty answer says they are the same. `databaseUrl` only lends the engine a Postgres to look at; nothing is changed.
 * What Prisma's language cannot say (CHECK, EXCLUDE, partial indexes) is in neither and must be written by hand.
 */
export async function diff(databaseUrl: string, from: Schema | null, to: Schema): Promise<string> {
  const { stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const script = stdout ?? "";
  return script.startsWith("-- This is an empty migration.") ? "" : script;
}

export function readSchema(folder = SCHEMA_FOLDER): Schema {
  return schemaFiles(readdirSync(folder)).map((name) => {
    const path = join(folder, name);
    return { path, content: readFileSync(path, "utf8") };
  });
}

/** The schema as it was in a commit, `HEAD` for instance. */
export function readSchemaFromGit(revision: string): Schema {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: SCHEMA_FOLDER, encoding: "utf8" });
  const names = git("ls-tree", "--name-only", revision, "./").split("\n");
  return schemaFiles(names).map((name) => ({ path: name, content: git("show", `${revision}:./${name}`) }));
}

function schemaFiles(names: string[]): string[] {
  return names.filter((name) => name.endsWith(".prisma")).sort();
}
