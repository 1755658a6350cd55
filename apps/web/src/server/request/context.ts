import type { Identity } from "@seonchak/domain/accounts/identity";
import type { RefusalReason } from "@seonchak/schema";
import type { Services } from "../services.ts";
import { identify } from "./credentials.ts";
import type { RequestState } from "./request-state.ts";

/** What every procedure is given, through whichever door it was called. */
export type RequestContext = {
  services: Services;
  asked: RequestState;
  /** Null for a stranger, and for whoever's token or cookie is not accepted. */
  identity: Identity | null;
  /** What a procedure that needs somebody answers while `identity` is null. */
  refusedBecause: Extract<RefusalReason, "UNAUTHENTICATED" | "SESSION_ENDED" | "BAD_ORIGIN">;
};

/** A header's text by its lower-case name; several of one name count as none. */
export type ReadHeader = (name: string) => string | undefined;

export function createContext(
  services: Services,
  asked: RequestState,
  { method, header }: { method: string; header: ReadHeader },
): RequestContext {
  const known = identify(services, {
    method,
    authorization: header("authorization"),
    cookie: header("cookie"),
    contentType: header("content-type"),
    origin: header("origin"),
    host: header("host"),
    fetchSite: header("sec-fetch-site"),
  });
  return { services, asked, ...known };
}
