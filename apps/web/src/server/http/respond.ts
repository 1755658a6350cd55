import type { ServerResponse } from "node:http";
import type { ErrorBody } from "@seonchak/schema";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { FailureReason } from "../failure/refusal-codes.ts";
import { codeOfReason } from "../failure/refusal-codes.ts";
import { refusalData } from "../failure/refusal-data.ts";
import type { RequestState } from "../request/request-state.ts";

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

export function statusOf(reason: FailureReason): number {
  return statuses[reason] ?? 500;
}

const statuses: Partial<Record<string, number>> = Object.fromEntries(
  Object.entries(codeOfReason).map(([reason, code]) => [reason, getHTTPStatusCodeFromError(new TRPCError({ code }))]),
);

/** `{ error: { reason, message, request_id, ... } }` in the language asked for (SPECS 2). */
export function sendError(
  response: ServerResponse,
  error: unknown,
  { asked, fieldOnWire = (field) => field }: { asked: RequestState; fieldOnWire?: (field: string) => string },
): void {
  const { reason, message, requestId, field, retryAfterMs, opensAt } = refusalData(error, asked);
  const body: ErrorBody = {
    error: {
      reason,
      message,
      request_id: requestId,
      ...(field === undefined ? {} : { field: fieldOnWire(field) }),
      ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
      ...(opensAt === undefined ? {} : { opens_at: opensAt }),
    },
  };
  setRetryAfter(response, retryAfterMs);
  // What is left of a body that was too large would be read as the next request.
  if (reason === "BODY_TOO_LARGE") response.setHeader("connection", "close");
  sendJson(response, statusOf(reason), body);
}

/** Whole seconds, rounded up: asking earlier cannot succeed. */
export function setRetryAfter(response: ServerResponse, retryAfterMs: number | undefined): void {
  if (retryAfterMs !== undefined) response.setHeader("retry-after", Math.max(1, Math.ceil(retryAfterMs / 1000)));
}
