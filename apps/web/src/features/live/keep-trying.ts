import type { RefusalData } from "../../trpc/refusal-of.ts";
import { refusalOf } from "../../trpc/refusal-of.ts";

/** Waits between tries, ms; about half a minute in all. A server that names its own delay is believed. */
const WAITS_MS = [400, 800, 1_500, 2_500, 4_000, 5_000, 5_000, 5_000, 5_000] as const;
const WAIT_MAX_MS = 10_000;
/** Pressed by a clock that was a little early: worth waiting for. */
const ALMOST_OPEN_MS = 2_000;

const passing: ReadonlySet<RefusalData["reason"]> = new Set<RefusalData["reason"]>([
  "OUTCOME_UNKNOWN",
  "CONFIRMING",
  "WARMING",
  "STORE_AWAY",
  "DATABASE_AWAY",
  "HISTORY_BEHIND",
]);

/** Whether the same act, with the same id, can succeed in a moment. Without an answer from our server it can. */
export function mayPass(error: unknown): boolean {
  const refusal = refusalOf(error);
  if (refusal === null || passing.has(refusal.reason)) return true;
  return refusal.reason === "ROUND_NOT_OPEN" && (refusal.retryAfterMs ?? Number.POSITIVE_INFINITY) <= ALMOST_OPEN_MS;
}

type Trying = {
  /** Told before each wait, so that the screen can say what is going on. */
  onWait?: ((error: unknown) => void) | undefined;
  wait?: ((ms: number) => Promise<void>) | undefined;
};

/** Does an act until it is answered, at most ten times. Safe because the act carries the client's own id (DESIGN 1.5). */
export async function keepTrying<Answer>(act: () => Promise<Answer>, { onWait, wait = sleep }: Trying = {}) {
  for (const waitMs of WAITS_MS) {
    try {
      return await act();
    } catch (error) {
      if (!mayPass(error)) throw error;
      onWait?.(error);
      await wait(Math.min(refusalOf(error)?.retryAfterMs ?? waitMs, WAIT_MAX_MS));
    }
  }
  return act();
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
