import { spawn, spawnSync } from "node:child_process";
import type { Deps } from "@seonchak/domain";
import { CONSOLE, recordAudit } from "@seonchak/domain/audit/audit";
import type { SqlSession } from "@seonchak/prisma/sql";
import { openSql } from "@seonchak/prisma/sql";
import type { Command } from "commander";
import { tellLibraries } from "../../env.ts";
import type { Installation } from "../open-stores.ts";
import { runOnStores, say } from "../open-stores.ts";
import { runSql, sqlPrompt } from "./sql-prompt.ts";

export function addDbShell(program: Command): void {
  program
    .command("db:shell")
    .description("Ask the database directly, in SQL: with psql where it is installed, else at a small prompt of ours.")
    .option("-c, --command <sql>", "run this and end, also without a terminal")
    .action(({ command }: { command?: string }) =>
      runOnStores((deps, installation) => openShell(deps, installation, command)),
    );
}

async function openShell(deps: Deps, { databaseUrl }: Installation, sql: string | undefined): Promise<number> {
  if (sql === undefined && !process.stdin.isTTY)
    throw new Error('The prompt needs a terminal. To run one statement give it: council db:shell -c "SELECT 1"');
  const { host, pathname, username } = new URL(databaseUrl);
  const database = decodeURIComponent(pathname.slice(1));
  // The statements themselves are not kept: they may hold what the audit log must not.
  await recordAudit(deps.prisma, CONSOLE, { action: "database.opened", targetKind: "database", target: database });
  if (sql !== undefined) return withSql(databaseUrl, async (session) => ((await runSql(session, sql)) ? 0 : 1));
  say(`This is the database ${database} on ${host}, as ${decodeURIComponent(username)}.`);
  say("No rule of the product checks what is changed here, and nothing here can be undone.");
  return hasPsql() ? runPsql(databaseUrl) : withSql(databaseUrl, sqlPrompt);
}

async function withSql(databaseUrl: string, use: (session: SqlSession) => Promise<number>): Promise<number> {
  const session = await openSql(databaseUrl);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

function hasPsql(): boolean {
  return spawnSync("psql", ["--version"]).status === 0;
}

function runPsql(databaseUrl: string): Promise<number> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const sslMode = searchParams.get("sslmode");
  // By the environment, since arguments can be read by everybody on the machine.
  tellLibraries({
    PGHOST: hostname,
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(sslMode === null ? {} : { PGSSLMODE: sslMode }),
  });
  const child = spawn("psql", { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
