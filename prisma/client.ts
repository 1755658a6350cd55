import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { Prisma, PrismaClient } from "./generated/client.ts";

export type * from "./generated/models.ts";
export type { PrismaClient };
export { Prisma };

/** A transaction's client: a function that takes one takes part in its caller's transaction (STYLE 8). */
export type Tx = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

export type DatabaseOptions = {
  url: string;
  /** Connections of this process. */
  max?: number;
  /** How long to wait for a free connection before giving up, in ms. */
  connectionTimeoutMs?: number;
};

const TRANSACTION_LIMIT_MS = 5_000;
const STATEMENT_LIMIT_MS = 15_000;

/** Connects lazily; the caller ends it with `$disconnect()`. */
export function connectDatabase({ url, max = 20, connectionTimeoutMs = 5_000 }: DatabaseOptions): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectionTimeoutMs,
    statement_timeout: STATEMENT_LIMIT_MS,
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: connectionTimeoutMs, timeout: TRANSACTION_LIMIT_MS },
  });
}

const driverCause = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.looseObject({
        originalCode: z.string().optional(),
        kind: z.string().optional(),
        constraint: z.looseObject({ index: z.string().optional() }).optional(),
        originalMessage: z.string().optional(),
      }),
    }),
  }),
});

function causeOf(error: unknown) {
  const parsed = driverCause.safeParse(error);
  return parsed.success ? parsed.data.meta.driverAdapterError.cause : null;
}

/** The name of the unique index that refused a write, or null when the error is another one. */
export function lostUniqueIndex(error: unknown): string | null {
  const cause = causeOf(error);
  if (!cause) return null;
  if (cause.constraint?.index) return cause.constraint.index;
  return /unique constraint "([^"]+)"/.exec(cause.originalMessage ?? "")?.[1] ?? null;
}

/** The name of any constraint that refused a write: CHECK, exclusion, foreign key or unique. */
export function brokenConstraint(error: unknown): string | null {
  const cause = causeOf(error);
  return lostUniqueIndex(error) ?? /constraint "([^"]+)"/.exec(cause?.originalMessage ?? "")?.[1] ?? null;
}

/** Postgres' own five-character code of a failed statement, such as 40P01, or null. */
export function sqlState(error: unknown): string | null {
  return causeOf(error)?.originalCode ?? null;
}

// Prisma's own codes: not reachable, timed out, connection closed, no free connection in time, transaction could not start.
const AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
// Postgres' own: shutting down, starting up, crashed, connection exceptions, too many connections, statement cut off.
const AWAY_STATES = /^(57P0[1-5]|57014|08\w{3}|53\w{3})$/;
const AWAY_KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND", "EAI_AGAIN"]);
// Drivers say some of it in words only.
const AWAY_TEXT =
  /connection (terminated|ended|closed)|terminating connection|timeout exceeded when trying to connect|can't reach database|closed the connection/i;

/** The connection, not the statement, failed: nobody knows whether it was carried out. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = textField(error, "code");
  if (error.name === "PrismaClientInitializationError" || AWAY_CODES.has(code) || SOCKET_CODES.has(code)) return true;
  if (AWAY_STATES.test(sqlState(error) ?? code)) return true;
  const kind = error.name === "DriverAdapterError" ? textField(error.cause, "kind") : "";
  return AWAY_KINDS.has(kind) || AWAY_KINDS.has(error.message) || AWAY_TEXT.test(error.message);
}

function textField(value: unknown, field: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Reflect.get(value, field);
  return typeof found === "string" ? found : "";
}
