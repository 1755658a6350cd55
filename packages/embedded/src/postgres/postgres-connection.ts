import { realpathSync } from "node:fs";
import { Client } from "pg";

const CONNECT_TIMEOUT_MS = 3_000;

export const APP_ROLE = "seonchak";
export const APP_DATABASE = "seonchak";

export type PostgresAnswer = "ours" | "starting" | "foreign" | "silent";

/** `postgresql://` URL on loopback. The passwords are base64url, so nothing needs escaping. */
export function postgresUrl(to: { role: string; password: string; port: number; database: string }): string {
  return `postgresql://${to.role}:${to.password}@127.0.0.1:${to.port}/${to.database}`;
}

/** Who answers on this port: the server of this very folder, opened by our password, or something else. */
export async function askPostgres(port: number, password: string, folder: string): Promise<PostgresAnswer> {
  const client = superuser(port, password);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0] !== undefined && samePath(rows[0].folder, folder) ? "ours" : "foreign";
  } catch (error) {
    return readFailure(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Makes the role and the database the app uses. The app is no superuser: a hole in it opens its own database, not the
 * machine. It may create databases, for tests and restores.
 */
export async function ensureAppDatabase(port: number, passwords: { superuser: string; app: string }): Promise<void> {
  const client = superuser(port, passwords.superuser);
  await client.connect();
  try {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [APP_ROLE]);
    const verb = role.rowCount === 0 ? "create" : "alter";
    await client.query(
      `${verb} role ${APP_ROLE} login createdb nosuperuser password ${client.escapeLiteral(passwords.app)}`,
    );
    const database = await client.query("select 1 from pg_database where datname = $1", [APP_DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${APP_DATABASE} owner ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

function superuser(port: number, password: string): Client {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS * 5,
  });
  // Without a listener a server that goes away between two queries would end the process.
  client.on("error", () => {});
  return client;
}

function samePath(left: string, right: string): boolean {
  try {
    return realpathSync(left) === realpathSync(right);
  } catch {
    return left === right;
  }
}

function readFailure(error: unknown): PostgresAnswer {
  if (!(error instanceof Error) || !("code" in error)) return "silent";
  // 57P03: the server is starting up, recovering or shutting down. 28xxx: it does not know our password.
  if (error.code === "57P03") return "starting";
  return typeof error.code === "string" && error.code.startsWith("28") ? "foreign" : "silent";
}
