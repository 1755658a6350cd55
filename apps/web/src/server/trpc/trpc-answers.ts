import { failureOf } from "../failure/failure.ts";

/** So many queries in one request; our own pages send at most 10. */
export const BATCH_MAX = 20;

/** When asking again can succeed, of several calls the longest. */
export function retryHeaders(errors: readonly unknown[]): Record<string, string> {
  const waits = errors.map((error) => failureOf(error).details.retryAfterMs ?? 0);
  const longestMs = Math.max(0, ...waits);
  return longestMs === 0 ? {} : { "retry-after": String(Math.max(1, Math.ceil(longestMs / 1000))) };
}
