import { z } from "zod";
import { lockerCounts } from "./admin-lockers.ts";
import { eventId, instant } from "./ids.ts";
import { holdMs, publicRound } from "./rounds.ts";

export const adminRound = publicRound.extend({
  holdMs: z.int(),
  cohorts: z.array(z.string()),
  isPublished: z.boolean(),
  counts: lockerCounts,
});
export type AdminRound = z.infer<typeof adminRound>;
export const adminRoundList = z.object({ rounds: z.array(adminRound), serverTime: instant });

export const roundInput = z.object({ roundId: eventId });
/** Opens a round: now when `opensAt` is left out. Refused with ROUND_TIMES_INVALID unless opens < closes <= expires. */
export const openRoundInput = z.object({
  roundId: eventId,
  opensAt: instant.optional(),
  closesAt: instant,
  expiresAt: instant,
  holdMs: holdMs.optional(),
});
const notice = z.string().trim().max(200, { error: "notice" });
export const pauseRoundInput = z.object({
  roundId: eventId,
  noticeKo: notice.default(""),
  noticeEn: notice.default(""),
});
