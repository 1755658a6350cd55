import { AsyncLocalStorage } from "node:async_hooks";
import type { Language } from "@seonchak/schema";

/** What is known of a request before anyone looks at who sent it. */
export type RequestState = {
  requestId: string;
  language: Language;
  /** The client's own address, through trusted proxies. For limits and the session's row; never logged. */
  address: string;
  userAgent: string;
};

// tRPC formats some errors before it has a context (an unreadable path, a wrong content type); they need these too.
const current = new AsyncLocalStorage<RequestState>();

export function withinRequest<Result>(state: RequestState, run: () => Result): Result {
  return current.run(state, run);
}

export function currentRequest(): RequestState | undefined {
  return current.getStore();
}
