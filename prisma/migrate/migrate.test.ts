import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Client } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { deploy, diff, markRolledBack, readSchema, readSchemaFromGit, status } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

const NOTHING_OPEN = { pending: [], failed: [], edited: [], unknown: [] };

/** An empty database and a migrations folder of its own. */
async function emptyDatabase() {
  const adminUrl = inject("databaseUrl");
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await sql(adminUrl, `create database ${name}`);
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  const folder = mkdtempSync(join(tmpdir(), "seonchak-migrations-"));
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true });
    await sql(adminUrl, `drop database ${name} with (force)`);
  });
  const write = (migration: string, text: string) => {
    mkdirSync(join(folder, migration), { recursive: true });
    writeFileSync(join(folder, migration, "migration.sql"), text);
  };
  return { url, folder, write };
}

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("pending migrations are applied once, in order, into the table that Prisma's own command line reads", async () => {
  const { url, folder, write } = await emptyDatabase();
  write("20260102000000_second", "alter table notes add column text text not null default '';");
  write("20260101000000_first", "create table notes (id int primary key);");
  expect(await status(url, folder)).toEqual({
    ...NOTHING_OPEN,
    applied: [],
    pending: ["20260101000000_first", "20260102000000_second"],
  });

  expect(await deploy(url, { folder })).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(await deploy(url, { folder })).toEqual([]);
  expect(await status(url, folder)).toEqual({
    ...NOTHING_OPEN,
    applied: ["20260101000000_first", "20260102000000_second"],
  });
  const rows = await sql(
    url,
    `select migration_name, length(checksum) as digits, finished_at is not null as finished, applied_steps_count as steps
       from _prisma_migrations order by started_at`,
  );
  expect(rows).toEqual([
    { migration_name: "20260101000000_first", digits: 64, finished: true, steps: 1 },
    { migration_name: "20260102000000_second", digits: 64, finished: true, steps: 1 },
  ]);
});

test("of six processes that deploy at once one migrates and none fails", async () => {
  const { url, folder, write } = await emptyDatabase();
  write("20260101000000_slow", "create table notes (id int primary key); select pg_sleep(0.3);");
  const applied = await Promise.all(Array.from({ length: 6 }, () => deploy(url, { folder })));
  expect(applied.flat()).toEqual(["20260101000000_slow"]);
});

test("a migration that fails leaves nothing behind, stops the next ones, and can be tried again", async () => {
  const { url, folder, write } = await emptyDatabase();
  write("20260101000000_broken", "create table half (id int); insert into half values ('no number');");
  await expect(deploy(url, { folder })).rejects.toThrow("pnpm migrate rolled-back 20260101000000_broken");
  await expect(deploy(url, { folder })).rejects.toThrow("began and did not finish");
  expect(await status(url, folder)).toMatchObject({ failed: ["20260101000000_broken"], applied: [] });
  expect(await sql(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);

  write("20260101000000_broken", "create table half (id int); insert into half values (1);");
  await markRolledBack(url, "20260101000000_broken");
  expect(await deploy(url, { folder })).toEqual(["20260101000000_broken"]);
  expect(await sql(url, "select id from half")).toEqual([{ id: 1 }]);
});

test("a script reaches Postgres whole: semicolons in comments and function bodies cut nothing", async () => {
  const { url, folder, write } = await emptyDatabase();
  write(
    "20260101000000_function",
    `-- first this; then that
     create function answer() returns int language plpgsql as $$ begin perform 1; return 42; end $$;`,
  );
  await deploy(url, { folder });
  expect(await sql(url, "select answer()")).toEqual([{ answer: 42 }]);
});

test("an edited migration and one of a newer release are named, and neither stops the start", async () => {
  const { url, folder, write } = await emptyDatabase();
  write("20260101000000_first", "create table notes (id int primary key);");
  write("20260102000000_newer", "create table newer (id int);");
  await deploy(url, { folder });
  write("20260101000000_first", "create table notes (id bigint primary key);");
  rmSync(join(folder, "20260102000000_newer"), { recursive: true });

  const lines: string[] = [];
  expect(await deploy(url, { folder, log: (line) => lines.push(line) })).toEqual([]);
  expect(lines).toEqual([
    "Changed after they were applied, and not applied again: 20260101000000_first",
    "A newer release was here; unknown to this one: 20260102000000_newer",
  ]);
});

test("no connection is left open", async () => {
  const { url, folder, write } = await emptyDatabase();
  write("20260101000000_first", "create table notes (id int primary key);");
  await deploy(url, { folder });
  await status(url, folder);
  const open =
    "select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  await expect.poll(() => sql(url, open)).toEqual([{ open: 0 }]);
});

test("the difference of two schemas is SQL, and of a schema to itself nothing", async () => {
  const { url } = await emptyDatabase();
  const model = (fields: string) => [
    { path: "main.prisma", content: 'datasource db {\n  provider = "postgresql"\n}\n' },
    { path: "notes.prisma", content: `model Note {\n  id Int @id\n${fields}}\n` },
  ];
  expect(await diff(url, model(""), model("  text String\n"))).toContain(
    'ALTER TABLE "Note" ADD COLUMN     "text" TEXT',
  );
  expect(await diff(url, null, model(""))).toContain('CREATE TABLE "Note"');
  expect(await diff(url, model(""), model(""))).toBe("");
});

// Columns and their types: CHECK, EXCLUDE, partial indexes and lists that may not be null are beyond Prisma's language.
test("the product's migrations make the very columns that its schema describes", async () => {
  const migrated = await emptyDatabase();
  const described = await emptyDatabase();
  expect((await deploy(migrated.url)).length).toBeGreaterThan(0);
  expect(await status(migrated.url)).toMatchObject(NOTHING_OPEN);
  await sql(described.url, await diff(described.url, null, readSchema()));
  const columns = `select table_name, column_name, udt_name, character_maximum_length, datetime_precision
     from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
     order by table_name, column_name`;
  expect(await sql(migrated.url, columns)).toEqual(await sql(described.url, columns));
});

test("the schema of an earlier commit can be read, to write the next migration against", () => {
  expect(readSchemaFromGit("HEAD").map(({ path }) => path)).toEqual(readSchema().map(({ path }) => basename(path)));
});
