import { z } from "zod";
import { eventId, instant } from "./ids.ts";

/**
 * Derived from the times and the clock, never stored: `draft` has not been opened to students; `upcoming` before
 * `opensAt`; `ended` from `expiresAt` on, when assignments no longer count.
 */
export const roundState = z.enum(["draft", "upcoming", "open", "paused", "closed", "ended"]);
export type RoundState = z.infer<typeof roundState>;

/** Milliseconds a student has to confirm: 5 s to 24 h (SPECS 2). */
export const holdMs = z.int({ error: "holdMs" }).min(5_000, { error: "holdMs" }).max(86_400_000, { error: "holdMs" });

/**
 * What anyone may know of a round. Times are ISO 8601; `noticeKo/En` is what the council says of it, such as why it is
 * paused or postponed: shown in every state, until it is cleared or the round changes again.
 */
export const publicRound = z.object({
  id: eventId,
  nameKo: z.string(),
  nameEn: z.string(),
  state: roundState,
  opensAt: instant,
  closesAt: instant,
  expiresAt: instant,
  noticeKo: z.string(),
  noticeEn: z.string(),
  lockerCount: z.int(),
  availableCount: z.int(),
});
export type PublicRound = z.infer<typeof publicRound>;

/** `availableCount` null: the round is being brought back into the hold store, and nobody has counted yet. */
export const listedRound = publicRound.extend({ availableCount: z.int().nullable() });
export type ListedRound = z.infer<typeof listedRound>;

/** `serverTime`: the clock that decides; countdowns use it, not the phone's. */
export const roundList = z.object({ rounds: z.array(listedRound), serverTime: instant });
export type RoundList = z.infer<typeof roundList>;
