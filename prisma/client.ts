import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma };
export type { PrismaClient };
export type * from "./generated/models.ts";

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

/** The connection, not the statement, failed: nobody knows whether it was carried out. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return (
    /^P10(01|02|08|17)$|^P20(24|28)$|^ECONN|^ETIMEDOUT$|^EPIPE$/.test(code) ||
    /^(08|57P|53)/.test(sqlState(error) ?? "") ||
    AWAY_MESSAGES.test(error.message)
  );
}

// Drivers say some of it in words only.
const AWAY_MESSAGES =
  /connection (terminated|ended|closed|refused|timeout)|terminating connection|server has closed the connection|timeout exceeded when trying to connect|not queryable|ECONNRE(SET|FUSED)|can't reach database/i;
