import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { databaseUrlForTests } from "./servers.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../prisma/migrations/", import.meta.url));
/** One maker of templates at a time, whichever process it is in. */
const TEMPLATE_LOCK = 7_301_001;
/** Databases that a killed run left behind are dropped by a later one. */
const LEFT_BEHIND_S = 3_600;

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own, cloned from one that has every migration. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `seonchak_test_${Math.floor(Date.now() / 1000)}_${randomBytes(6).toString("hex")}`;
  const template = await madeTemplate();
  await withServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(name),
    drop: () => withServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

let template: Promise<string> | null = null;

function madeTemplate(): Promise<string> {
  template ??= makeTemplate();
  return template;
}

/** Named by what is in it: changed migrations make another template. */
async function makeTemplate(): Promise<string> {
  const migrations = await readMigrations();
  const name = `seonchak_template_${createHash("sha256").update(migrations.join("\n")).digest("hex").slice(0, 16)}`;
  await withServer(async (server) => {
    await server.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await dropLeftBehind(server);
    const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    // Renamed when it is whole, so that nobody clones half of it.
    await server.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${name}_making`);
    await migrate(urlOf(`${name}_making`), migrations);
    await server.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
  });
  return name;
}

async function readMigrations(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(folders.sort().map((folder) => readFile(`${MIGRATIONS}${folder}/migration.sql`, "utf8")));
}

async function migrate(url: string, migrations: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const migration of migrations) await client.query(migration);
  } finally {
    await client.end();
  }
}

async function dropLeftBehind(server: Client): Promise<void> {
  const { rows } = await server.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'seonchak\\_test\\_%'
       AND split_part(datname, '_', 3)::bigint < extract(epoch FROM now()) - $1`,
    [LEFT_BEHIND_S],
  );
  for (const { datname } of rows) await server.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function withServer<Result>(act: (server: Client) => Promise<Result>): Promise<Result> {
  const server = new Client({ connectionString: databaseUrlForTests() });
  await server.connect();
  try {
    return await act(server);
  } finally {
    await server.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(databaseUrlForTests());
  url.pathname = `/${database}`;
  return url.href;
}
