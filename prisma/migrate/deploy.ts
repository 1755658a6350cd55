import type { DiagnoseMigrationHistoryOutput, SchemaEngine } from "@prisma/schema-engine-wasm";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations-folder.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const NO_FILTER = { externalTables: [], externalEnums: [] };

export type MigrationStatus = {
  /** In the folder and in the database. */
  applied: string[];
  /** In the folder, not yet in the database. */
  pending: string[];
  /** Began and did not finish: nothing more is applied until somebody looked. */
  failed: string[];
  /** Changed in the folder after they were applied. */
  edited: string[];
  /** In the database but not in the folder: a newer release was here. */
  unknown: string[];
};

export type DeployOptions = { log?: (line: string) => void; folder?: string };

/**
 * Applies what is pending and gives the names, oldest first; nothing when there is nothing to do. Many processes may
 * call this at once. The state is the ordinary `_prisma_migrations` table, shared with `prisma migrate deploy`.
 * Throws when a migration failed, now or earlier, with the way out in the message.
 */
export async function deploy(databaseUrl: string, options: DeployOptions = {}): Promise<string[]> {
  const { log = () => {}, folder = MIGRATIONS_FOLDER } = options;
  const migrationsList = readMigrations(folder);
  return withSchemaEngine(databaseUrl, (engine) =>
    oneAtATime(databaseUrl, async () => {
      const before = await readStatus(engine, folder);
      if (before.failed.length > 0) throw new Error(wayOut(before.failed));
      if (before.edited.length > 0)
        log(`Changed after they were applied, and not applied again: ${before.edited.join(", ")}`);
      if (before.unknown.length > 0) log(`A newer release was here; unknown to this one: ${before.unknown.join(", ")}`);
      try {
        const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
        for (const name of appliedMigrationNames) log(`Migrated: ${name}`);
        return appliedMigrationNames;
      } catch (cause) {
        const { failed } = await readStatus(engine, folder);
        const reason = withoutTrace(cause);
        throw new Error(failed.length > 0 ? `${reason}\n${wayOut(failed)}` : reason, { cause });
      }
    }),
  );
}

/** Where the database stands; changes nothing. */
export async function status(databaseUrl: string, folder = MIGRATIONS_FOLDER): Promise<MigrationStatus> {
  return withSchemaEngine(databaseUrl, (engine) => readStatus(engine, folder));
}

/** Says that a failed migration left nothing behind, so that the next deploy tries it again. */
export async function markRolledBack(databaseUrl: string, migrationName: string): Promise<void> {
  await withSchemaEngine(databaseUrl, (engine) =>
    oneAtATime(databaseUrl, () => engine.markMigrationRolledBack({ migrationName })),
  );
}

async function readStatus(engine: SchemaEngine, folder: string): Promise<MigrationStatus> {
  const migrationsList = readMigrations(folder);
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  const { pending, unknown } = readHistory(diagnosis);
  const failed = diagnosis.failedMigrationNames;
  const names = migrationsList.migrationDirectories.map(({ path }) => path);
  return {
    applied: names.filter((name) => !pending.includes(name) && !failed.includes(name)),
    pending,
    failed,
    edited: diagnosis.editedMigrationNames,
    unknown,
  };
}

function readHistory({ history }: DiagnoseMigrationHistoryOutput): { pending: string[]; unknown: string[] } {
  switch (history?.diagnostic) {
    case undefined:
      return { pending: [], unknown: [] };
    case "databaseIsBehind":
      return { pending: history.unappliedMigrationNames, unknown: [] };
    case "migrationsDirectoryIsBehind":
      return { pending: [], unknown: history.unpersistedMigrationNames };
    case "historiesDiverge":
      return { pending: history.unappliedMigrationNames, unknown: history.unpersistedMigrationNames };
  }
}

function wayOut(failed: string[]): string {
  return (
    `The migration ${failed.join(", ")} began and did not finish; nothing more is applied to this database. ` +
    "Postgres undoes a failed script as a whole, unless it has transactions of its own. Once its cause is removed: " +
    `pnpm migrate rolled-back ${failed[0]}`
  );
}

/** The engine appends where in its own code it was; the operator needs what Postgres said. */
function withoutTrace(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n\s+\d+: /)[0] ?? message;
}
