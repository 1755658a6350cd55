import type { Identity } from "@seonchak/domain/accounts/tokens";
import type { RefusalReason } from "@seonchak/schema";
import type { Services } from "../services.ts";
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
