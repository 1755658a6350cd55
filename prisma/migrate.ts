import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCli } from "./migrate/cli.ts";

export type { DeployOptions, MigrationStatus } from "./migrate/deploy.ts";
export { deploy, markRolledBack, status } from "./migrate/deploy.ts";
export type { Schema } from "./migrate/diff.ts";
export { diff, readSchema, readSchemaFromGit } from "./migrate/diff.ts";

const [, entry, ...args] = process.argv;
if (entry !== undefined && existsSync(entry) && realpathSync(entry) === realpathSync(fileURLToPath(import.meta.url))) {
  process.exitCode = await runCli(args, process.env.DATABASE_URL).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
