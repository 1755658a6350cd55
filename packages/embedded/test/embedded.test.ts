import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FolderInUse, findRunning } from "../src/index.ts";
import { embeddedWorld, eventually, redisCall, sql } from "./embedded-world.ts";

test("what was written is still there after a stop and a start, in both servers and at the same URLs", async () => {
  await using world = embeddedWorld();
  const first = await world.start();
  await sql(first.databaseUrl, "create table notes as select '선착' as text");
  await redisCall(first.redisUrl, "SET", "note", "선착");
  await first.stop();

  const second = await world.start();
  expect(await sql(second.databaseUrl, "select text from notes")).toEqual([{ text: "선착" }]);
  expect(await redisCall(second.redisUrl, "GET", "note")).toBe("선착");
  expect([second.databaseUrl, second.redisUrl]).toEqual([first.databaseUrl, first.redisUrl]);
});

test("after a kill -9 of the app the next start takes over the very servers that still run", async () => {
  await using world = embeddedWorld();
  const app = await world.startApp();
  await redisCall(app.redisUrl, "SET", "note", "kept");
  const postgresPid = postmasterPid(world.dataDir);
  const redisPid = await redisProcess(app.redisUrl);
  await app.kill();

  const next = await world.start();
  expect(postmasterPid(world.dataDir)).toBe(postgresPid);
  expect(await redisProcess(next.redisUrl)).toBe(redisPid);
  expect(await redisCall(next.redisUrl, "GET", "note")).toBe("kept");
  expect(await sql(next.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  await next.stop();
  expect(existsSync(join(world.dataDir, "postgres", "postmaster.pid"))).toBe(false);
});

test("a Redis whose record was lost in the moment of starting is found again, not started twice", async () => {
  await using world = embeddedWorld();
  const app = await world.startApp();
  const redisPid = await redisProcess(app.redisUrl);
  await app.kill();
  const record = join(world.dataDir, "redis.json");
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, "utf8")), process: null }));

  const next = await world.start();
  expect(await redisProcess(next.redisUrl)).toBe(redisPid);
});

test("a stale pid file whose number belongs to another program now does not keep Postgres from starting", async () => {
  await using world = embeddedWorld();
  const first = await world.start();
  await first.stop();
  const pidFile = join(world.dataDir, "postgres", "postmaster.pid");
  writeFileSync(pidFile, `${process.pid}\n${world.dataDir}/postgres\n1700000000\n1\n\n127.0.0.1\n`);

  const second = await world.start();
  expect(postmasterPid(world.dataDir)).not.toBe(process.pid);
  expect(await sql(second.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a first start that was cut short leaves nothing in the way of the next", async () => {
  await using world = embeddedWorld();
  mkdirSync(join(world.dataDir, "postgres.making-dead"));
  writeFileSync(join(world.dataDir, "postgres.making-dead.password"), "half");

  const embedded = await world.start();
  expect(await sql(embedded.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(readdirSync(world.dataDir).filter((name) => name.includes("making"))).toEqual([]);
});

test("a second app on the same folder is refused, and told which process has it", async () => {
  await using world = embeddedWorld();
  const app = await world.startApp();
  const refusal = await world.start().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderInUse);
  expect(refusal).toMatchObject({ pid: app.pid, message: expect.stringContaining(`process ${app.pid}`) });
  expect(await sql(app.databaseUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a server that is killed under a running app comes back at the same URL with its data", async () => {
  await using world = embeddedWorld();
  const embedded = await world.start();
  await sql(embedded.databaseUrl, "create table notes as select 'kept' as text");
  await redisCall(embedded.redisUrl, "SET", "note", "kept");
  const redisPid = await redisProcess(embedded.redisUrl);
  process.kill(redisPid, "SIGKILL");
  process.kill(postmasterPid(world.dataDir), "SIGKILL");

  await eventually(async () => expect(await redisCall(embedded.redisUrl, "GET", "note")).toBe("kept"));
  await eventually(async () => expect(await sql(embedded.databaseUrl, "select text from notes")).toHaveLength(1));
  expect(await redisProcess(embedded.redisUrl)).not.toBe(redisPid);
});

test("a tool beside a running app finds its servers by the data folder, and nothing where none run", async () => {
  await using world = embeddedWorld();
  expect(await findRunning(world.dataDir)).toEqual({ databaseUrl: null, redisUrl: null });
  const { databaseUrl, redisUrl, stop } = await world.start();
  expect(await findRunning(world.dataDir)).toEqual({ databaseUrl, redisUrl });
  await stop();
  expect(await findRunning(world.dataDir)).toEqual({ databaseUrl: null, redisUrl: null });
});

test("servers from outside are used as they are, and nothing is started beside them", async () => {
  await using world = embeddedWorld();
  const databaseUrl = "postgresql://council@db.example.org/seonchak";
  const redisUrl = "redis://cache.example.org:6379/0";
  const outside = await world.start({ databaseUrl, redisUrl });
  expect(outside).toMatchObject({ databaseUrl, redisUrl, adminDatabaseUrl: null });
  expect(readdirSync(world.dataDir)).toEqual([]);

  const half = await world.start({ databaseUrl });
  expect(half.databaseUrl).toBe(databaseUrl);
  expect(await redisCall(half.redisUrl, "PING")).toBe("PONG");
  expect(existsSync(join(world.dataDir, "postgres"))).toBe(false);
});

test("the servers listen on loopback only, ask for a password, and keep it from other users", async () => {
  await using world = embeddedWorld();
  const embedded = await world.start();
  const withoutPassword = embedded.redisUrl.replace(/:[^:@/]+@/, "");
  await expect(redisCall(withoutPassword, "GET", "note")).rejects.toThrow("NOAUTH");
  await expect(sql(embedded.databaseUrl.replace(/:[^:@/]+@/, ":wrong@"), "select 1")).rejects.toThrow("password");
  expect(await redisCall(embedded.redisUrl, "CONFIG", "GET", "bind")).toEqual(["bind", "127.0.0.1"]);
  expect(await sql(embedded.databaseUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  for (const file of ["secrets.json", "redis/redis.conf", "redis.json", "postgres.json"])
    expect(statSync(join(world.dataDir, file)).mode & 0o077, file).toBe(0);
});

test("the database speaks UTF-8 in UTC, the app is no superuser, and no write of Redis may be evicted or lost", async () => {
  await using world = embeddedWorld();
  const embedded = await world.start();
  expect(
    await sql(
      embedded.databaseUrl,
      `select current_setting('timezone') as zone, current_setting('server_encoding') as encoding,
         current_setting('max_connections') as connections, current_setting('fsync') as fsync,
         (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    ),
  ).toEqual([{ zone: "UTC", encoding: "UTF8", connections: "200", fsync: "on", superuser: false }]);
  expect(await redisCall(embedded.redisUrl, "CONFIG", "GET", "maxmemory-policy")).toContain("noeviction");
  expect(await redisCall(embedded.redisUrl, "CONFIG", "GET", "appendonly")).toContain("yes");
  expect(await redisCall(embedded.redisUrl, "CONFIG", "GET", "appendfsync")).toContain("always");
});

test("Ctrl-C in the app's terminal does not reach the servers: they have a session of their own", async () => {
  await using world = embeddedWorld();
  const embedded = await world.start();
  const own = processGroup(process.pid);
  for (const pid of [postmasterPid(world.dataDir), await redisProcess(embedded.redisUrl)]) {
    expect(processGroup(pid)).not.toBe(own);
    expect(processGroup(pid)).toBe(pid);
  }
});

function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

async function redisProcess(url: string): Promise<number> {
  return Number(/process_id:(\d+)/.exec(String(await redisCall(url, "INFO", "server")))?.[1]);
}

function processGroup(pid: number): number {
  return Number(execFileSync("ps", ["-o", "pgid=", "-p", String(pid)], { encoding: "utf8" }));
}
