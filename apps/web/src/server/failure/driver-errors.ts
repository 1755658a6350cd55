import { sqlState } from "@seonchak/prisma";
import type { RefusalReason } from "@seonchak/schema";

// Prisma's own codes: not reachable, timed out, connection closed, no free connection in time, transaction could not start.
const DATABASE_AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
// Postgres' own: shutting down, starting up, crashed, connection exceptions, too many connections, statement cut off.
const DATABASE_AWAY_STATES = /^(57P0[1-5]|57014|08\w{3}|53\w{3})$/;
const DATABASE_AWAY_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND", "EAI_AGAIN"]);
const DATABASE_AWAY_TEXT =
  /connection terminated|timeout exceeded when trying to connect|Can't reach database|closed the connection/i;
const STORE_AWAY_NAMES = new Set(["StoreAway", "MaxRetriesPerRequestError", "ClusterAllFailedError"]);
const STORE_AWAY_TEXT =
  /^(Connection is closed\.|Command timed out|Stream isn't writeable|LOADING |READONLY |MISCONF |OOM |CLUSTERDOWN )/;

/**
 * Which store an error says is away, or null when it is another error. Told by names and codes, not by class: Next's
 * bundle and the Node entry load the drivers' classes twice.
 */
export function awayReason(error: Error): RefusalReason | null {
  if (STORE_AWAY_NAMES.has(error.name) || STORE_AWAY_TEXT.test(error.message)) return "STORE_AWAY";
  if (error.name === "EventCold") return "WARMING";
  return isDatabaseAway(error) ? "DATABASE_AWAY" : null;
}

function isDatabaseAway(error: Error): boolean {
  const code = stringField(error, "code");
  if (error.name === "PrismaClientInitializationError" || DATABASE_AWAY_CODES.has(code)) return true;
  if (DATABASE_AWAY_STATES.test(sqlState(error) ?? code) || SOCKET_CODES.has(code)) return true;
  const kind = /^DriverAdapterError$/.test(error.name) ? stringField(error.cause, "kind") : "";
  return (
    DATABASE_AWAY_KINDS.has(kind) || DATABASE_AWAY_KINDS.has(error.message) || DATABASE_AWAY_TEXT.test(error.message)
  );
}

function stringField(value: unknown, field: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Reflect.get(value, field);
  return typeof found === "string" ? found : "";
}
