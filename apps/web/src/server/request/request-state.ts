import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Language } from "@seonchak/schema";
import proxyAddr from "proxy-addr";
import type { Settings } from "../services.ts";
import { languageOf } from "./language.ts";

/** What is known of a request before anyone looks at who sent it. */
export type RequestState = {
  requestId: string;
  language: Language;
  /** The client's own address, through trusted proxies. For limits and the session's row; never logged. */
  address: string;
  userAgent: string;
};

const USER_AGENT_MAX = 300;

/** The id is always ours: a stranger's would let them write into our log. */
export function requestStateOf(request: IncomingMessage, settings: Settings): RequestState {
  const { headers } = request;
  return {
    requestId: randomUUID(),
    language: languageOf(headerOf(request, "x-language"), headers["accept-language"]),
    address: addressOf(request, settings),
    userAgent: (headers["user-agent"] ?? "").slice(0, USER_AGENT_MAX),
  };
}

/** Forwarded addresses are believed only from `TRUSTED_PROXIES` (DESIGN 5). */
function addressOf(request: IncomingMessage, settings: Settings): string {
  const direct = request.socket.remoteAddress;
  // Already closed: nobody will read the answer.
  if (direct === undefined) return "unknown";
  if (request.headers["x-forwarded-for"] === undefined) return direct;
  return proxyAddr(request, (address, hop) => settings.isTrustedProxy(address, hop));
}

export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

// tRPC formats some errors before it has a context, and next-auth hands its callbacks no address; both run inside this.
// On globalThis, because Next's bundle has a copy of this module.
declare global {
  var seonchakRequests: AsyncLocalStorage<RequestState> | undefined;
}

function requests(): AsyncLocalStorage<RequestState> {
  globalThis.seonchakRequests ??= new AsyncLocalStorage();
  return globalThis.seonchakRequests;
}

export function withinRequest<Result>(state: RequestState, run: () => Result): Result {
  return requests().run(state, run);
}

export function currentRequest(): RequestState | undefined {
  return requests().getStore();
}
