import type { ServerResponse } from "node:http";
import type { RequestState } from "../request/request-state.ts";
import { errorBodyOf, statusOf } from "./error-body.ts";

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

type Telling = { asked: RequestState; fieldOnWire?: (field: string) => string };

/** Answers with a refusal's status and body, in the language asked for. */
export function sendError(
  response: ServerResponse,
  error: unknown,
  { asked, fieldOnWire = (field) => field }: Telling,
): void {
  const { error: told } = errorBodyOf(error, asked);
  setRetryAfter(response, told.retry_after_ms);
  // What is left of a body that was too large would be read as the next request.
  if (told.reason === "BODY_TOO_LARGE") response.setHeader("connection", "close");
  const named = told.field === undefined ? told : { ...told, field: fieldOnWire(told.field) };
  sendJson(response, statusOf(told.reason), { error: named });
}

/** Whole seconds, rounded up: asking earlier cannot succeed. */
export function setRetryAfter(response: ServerResponse, retryAfterMs: number | undefined): void {
  if (retryAfterMs !== undefined) response.setHeader("retry-after", Math.max(1, Math.ceil(retryAfterMs / 1000)));
}
