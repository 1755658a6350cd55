import type { RefusalDetails, RefusalReason } from "@seonchak/schema";
import { refusalReason } from "@seonchak/schema";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { awayReason } from "./driver-errors.ts";
import { fieldRuleOf } from "./field-rules.ts";
import type { Failure, FailureReason } from "./refusal-codes.ts";
import { reasonOfCode } from "./refusal-codes.ts";

const CAUSES_MAX = 6;
const RETRY_SOON_MS = 1_000;
const retriedSoon: ReadonlySet<FailureReason> = new Set<FailureReason>([
  "WARMING",
  "OUTCOME_UNKNOWN",
  "STORE_AWAY",
  "DATABASE_AWAY",
  "HISTORY_BEHIND",
  "TOO_MANY_REQUESTS",
  "CONFIRMING",
]);

// By shape, not by class: Next's bundle and the Node entry each have a class `Refusal` of their own.
const refusalShape = z.object({
  name: z.literal("Refusal"),
  reason: refusalReason,
  details: z.custom<RefusalDetails>((value) => typeof value === "object" && value !== null),
});
const issuesShape = z.object({ issues: z.array(z.custom<z.core.$ZodIssue>()).min(1) });

/** Turns whatever was thrown into what may be told. Unknown errors are INTERNAL: ours, to be logged. */
export function failureOf(error: unknown): Failure {
  const { reason, details } = readFailure(error);
  const retryAfterMs = details.retryAfterMs ?? (retriedSoon.has(reason) ? RETRY_SOON_MS : undefined);
  return {
    reason,
    details: retryAfterMs === undefined ? details : { ...details, retryAfterMs: Math.ceil(retryAfterMs) },
  };
}

function readFailure(error: unknown): Failure {
  let cause: unknown = error;
  for (let depth = 0; depth < CAUSES_MAX && cause instanceof Error; depth += 1) {
    const refusal = refusalShape.safeParse(cause);
    if (refusal.success) return refusal.data;
    const away = awayReason(cause);
    if (away) return { reason: away, details: {} };
    cause = cause.cause;
  }
  return error instanceof TRPCError ? failureOfCall(error) : { reason: "INTERNAL", details: {} };
}

/** tRPC's own errors: bad input, an unknown procedure, an unreadable body. Wrong *output* is a fault of ours. */
function failureOfCall(error: TRPCError): Failure {
  // Converted once already, on its way through the procedure.
  if (error.cause instanceof TRPCError) return failureOfCall(error.cause);
  const reason: RefusalReason | undefined = reasonOfCode[error.code];
  if (!reason) return { reason: "INTERNAL", details: {} };
  if (reason !== "BAD_INPUT") return { reason, details: {} };
  if (error.cause instanceof SyntaxError) return { reason: "BAD_JSON", details: {} };
  const wrong = issuesShape.safeParse(error.cause);
  const [issue] = wrong.success ? wrong.data.issues : [];
  return { reason, details: issue ? fieldRuleOf(issue) : {} };
}
