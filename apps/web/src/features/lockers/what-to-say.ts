import type { Mine, RoundState } from "@seonchak/schema";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import type { LockerView } from "./board-view.ts";
import type { Says } from "./press.ts";

type Now = { state: RoundState; link: LinkState; mine: Mine | null };

/** Why a press needs no question to the server; null when it does. */
export function whyNot(locker: LockerView, { state, link, mine }: Now): Says | null {
  const { lockerNumber, look } = locker;
  if (link === "offline" || link === "away") return { lockerNumber, why: link, offersNearest: false };
  if (state === "upcoming" || state === "paused") return { lockerNumber, why: state, offersNearest: false };
  if (state !== "open") return { lockerNumber, why: "closed", offersNearest: false };
  if (look === "free" || look === "mine") {
    return mine?.locker && locker.mine === null ? { lockerNumber, why: "ownsAnother", offersNearest: false } : null;
  }
  const againAtMs = look === "held" ? (locker.heldUntilMs ?? undefined) : undefined;
  return { lockerNumber, why: look, againAtMs, offersNearest: !mine?.locker };
}

/**
 * What still stands at a locker after things have changed: once the round is open, the server is back or a pause is over,
 * the old reason is gone and the locker is offered again.
 */
export function renewed(says: Says, { state, link, nowMs }: Omit<Now, "mine"> & { nowMs: number }): Says {
  const { lockerNumber, why, againAtMs } = says;
  const isOver =
    (why === "offline" || why === "away" ? canAct(link) : false) ||
    (why === "upcoming" || why === "paused" ? state === "open" : false) ||
    (againAtMs !== undefined && againAtMs <= nowMs);
  if (isOver) return { lockerNumber, why: "back", offersNearest: true };
  const isUnreachable = why === "offline" || why === "away";
  return isUnreachable && (link === "offline" || link === "away") && link !== why ? { ...says, why: link } : says;
}

const aboutThisLocker: ReadonlySet<RefusalData["reason"]> = new Set<RefusalData["reason"]>([
  "LOCKER_TAKEN",
  "LOCKER_HELD",
  "LOCKER_BROKEN",
  "LOCKER_RESERVED",
  "HOLD_GONE",
]);

/** The server's no, at the locker where the finger was. Null refusal: nobody answered. */
export function whyRefused(lockerNumber: number, refusal: RefusalData | null, nowMs: number): Says {
  if (refusal === null) return { lockerNumber, why: "unanswered", offersNearest: false };
  const { reason, message, retryAfterMs } = refusal;
  if (reason === "OWNS_ANOTHER") return { lockerNumber, why: "ownsAnother", offersNearest: false };
  const waits = reason === "COOLING_DOWN" || reason === "TOO_MANY_REQUESTS";
  return {
    lockerNumber,
    why: "refused",
    message,
    againAtMs: waits && retryAfterMs !== undefined ? nowMs + retryAfterMs : undefined,
    offersNearest: aboutThisLocker.has(reason),
  };
}
