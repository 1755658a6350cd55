import type { Limits } from "@seonchak/holds";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";

type Attempt = Awaited<ReturnType<Limits["signIn"]>>;

/** Counts a try; throws TOO_MANY_REQUESTS, or STORE_AWAY because nobody tries uncounted. */
export async function countAttempt(attempt: () => Promise<Attempt>): Promise<{ giveBack(): Promise<void> }> {
  const counted = await storeAnswers(attempt);
  if (!counted.isAllowed) throw new Refusal("TOO_MANY_REQUESTS", { retryAfterMs: Math.ceil(counted.retryAfterMs) });
  return { giveBack: () => storeAnswers(counted.giveBack) };
}
