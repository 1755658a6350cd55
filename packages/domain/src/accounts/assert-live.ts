import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { Identity } from "./identity.ts";

/**
 * Throws SESSION_ENDED when the session of a valid token has ended (DESIGN 5). Reads use the process's copy; writes also
 * ask Redis, in the same write as what is asked beside it in this tick, and are refused with STORE_AWAY when it is away.
 */
export async function assertLive(
  deps: Pick<Deps, "denyList">,
  identity: Identity,
  { write }: { write: boolean },
): Promise<void> {
  if (!deps.denyList.isLoaded) throw new Refusal("STORE_AWAY", { retryAfterMs: 1_000 });
  const { sessionId } = identity;
  const hasEnded = write ? await storeAnswers(() => deps.denyList.check(sessionId)) : deps.denyList.isDenied(sessionId);
  if (hasEnded) throw new Refusal("SESSION_ENDED");
}
