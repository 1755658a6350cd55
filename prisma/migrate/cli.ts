import { deploy, markRolledBack, status } from "./deploy.ts";
import { diff, readSchema, readSchemaFromGit } from "./diff.ts";

const USAGE = `Usage, with DATABASE_URL set:
  pnpm migrate deploy               apply what is pending
  pnpm migrate status               say where the database stands; exits 1 unless it is up to date
  pnpm migrate diff [revision]      SQL from the schema in git (HEAD, or "empty") to the one in prisma/schema
  pnpm migrate rolled-back <name>   let a migration that failed be tried again`;

/** The command line over the functions; gives the exit code. */
export async function runCli([command, argument]: string[], databaseUrl: string | undefined): Promise<number> {
  if (databaseUrl === undefined || databaseUrl === "") {
    console.error(`DATABASE_URL is not set.\n${USAGE}`);
    return 1;
  }
  switch (command) {
    case "deploy": {
      const applied = await deploy(databaseUrl, { log: console.log });
      console.log(applied.length === 0 ? "The database is up to date." : `${applied.length} applied.`);
      return 0;
    }
    case "status":
      return printStatus(databaseUrl);
    case "diff": {
      const from = argument === "empty" ? null : readSchemaFromGit(argument ?? "HEAD");
      console.log((await diff(databaseUrl, from, readSchema())) || "-- no difference");
      return 0;
    }
    case "rolled-back":
      if (argument === undefined) break;
      await markRolledBack(databaseUrl, argument);
      console.log(`${argument} will be tried again by the next deploy.`);
      return 0;
    default:
  }
  console.error(USAGE);
  return 1;
}

async function printStatus(databaseUrl: string): Promise<number> {
  const { applied, ...open } = await status(databaseUrl);
  console.log(`applied: ${applied.length}`);
  for (const [what, names] of Object.entries(open)) for (const name of names) console.log(`${what}: ${name}`);
  return Object.values(open).every((names) => names.length === 0) ? 0 : 1;
}
