import type { Logger } from "pino";
import pino from "pino";

export type { Logger };

/** One JSON object per line on standard output. Whoever logs leaves personal data out; there is nothing to redact. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

const STACK_LINES_MAX = 20;
const LONG_DIGITS = /\d[\d\s-]{7,}\d/g;
const EMAIL = /[^\s@"'`]+@[^\s@"'`]+/g;

/**
 * What may be logged of a fault: its name, code and where it happened. Messages of Prisma quote what was to be written,
 * so they are left out; in others numbers as long as a phone's and e-mail addresses are blanked.
 */
export function faultForLog(error: unknown): { name: string; message: string; code?: string; stack: string } {
  const fault = rootOf(error);
  const isQuoting =
    fault.name.startsWith("Prisma") || fault.name === "DriverAdapterError" || fault.name.endsWith("ZodError");
  const code: unknown = Reflect.get(fault, "code");
  const frames = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: fault.name,
    message: isQuoting ? "" : fault.message.replace(LONG_DIGITS, "[digits]").replace(EMAIL, "[email]"),
    ...(typeof code === "string" ? { code } : {}),
    stack: frames.slice(0, STACK_LINES_MAX).join("\n"),
  };
}

/** tRPC wraps what was thrown; the wrapped error tells where. */
function rootOf(error: unknown): Error {
  let root = error;
  while (root instanceof Error && root.name === "TRPCError" && root.cause instanceof Error) root = root.cause;
  return root instanceof Error
    ? root
    : new Error(typeof root === "string" ? root : "something other than an Error was thrown");
}
