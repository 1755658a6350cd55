import { z } from "zod";
import { lockerCondition, lockerCounts } from "./admin-lockers.ts";
import { eventId, instant, locationId, lockerNumber } from "./ids.ts";
import { cohortName } from "./roster.ts";
import { holdMs, publicRound } from "./rounds.ts";
import { writtenWords } from "./written-words.ts";

/**
 * `version` rises with every change of the round; whoever changes it says which one they saw. `usedCount`: of a round that
 * has ended, how many lockers were somebody's to the end.
 */
export const adminRound = publicRound.extend({
  holdMs: z.int(),
  cohorts: z.array(z.string()),
  isPublished: z.boolean(),
  counts: lockerCounts,
  usedCount: z.int(),
  version: z.int(),
});
export type AdminRound = z.infer<typeof adminRound>;
export const adminRoundList = z.object({ rounds: z.array(adminRound), serverTime: instant });

/** Every locker that there is, by location, and whether the round has it; without a round, what a new one could have. */
export const roundChoicesInput = z.object({ roundId: eventId.optional() });
export const roundChoices = z.object({
  version: z.int().nullable(),
  locations: z.array(
    z.object({
      locationId,
      nameKo: z.string(),
      nameEn: z.string(),
      lockers: z.array(z.object({ lockerNumber, condition: lockerCondition, isChosen: z.boolean() })),
    }),
  ),
});
export type RoundChoices = z.infer<typeof roundChoices>;

export const roundInput = z.object({ roundId: eventId });

export const ROUND_NAME_MAX = 80;
export const ROUND_LOCKERS_MAX = 5_000;
export const ROUND_COHORTS_MAX = 50;
const roundName = writtenWords(ROUND_NAME_MAX, "roundName").min(1, { error: "roundName" });
const lockerNumbers = z.array(lockerNumber).max(ROUND_LOCKERS_MAX, { error: "roundLockers" });
const cohorts = z.array(cohortName).max(ROUND_COHORTS_MAX, { error: "roundCohorts" });
export const NOTICE_MAX = 200;
const notice = writtenWords(NOTICE_MAX, "notice");

/** A draft, which students do not see until it is opened. `cohorts` empty: every student. */
export const createRoundInput = z.object({
  nameKo: roundName,
  nameEn: roundName,
  lockerNumbers: lockerNumbers.default([]),
  cohorts: cohorts.default([]),
  holdMs: holdMs.default(900_000),
});
export type CreateRoundInput = z.infer<typeof createRoundInput>;
export const createdRound = z.object({ roundId: eventId });

/** What is left out stays. `lockerNumbers` is the whole of what the round is to have; `version` the one that was seen. */
export const updateRoundInput = z.object({
  roundId: eventId,
  version: z.int({ error: "number" }),
  nameKo: roundName.optional(),
  nameEn: roundName.optional(),
  lockerNumbers: lockerNumbers.optional(),
  cohorts: cohorts.optional(),
  holdMs: holdMs.optional(),
  noticeKo: notice.optional(),
  noticeEn: notice.optional(),
});
export type UpdateRoundInput = z.infer<typeof updateRoundInput>;

/** Opens a round: now when `opensAt` is left out. Refused with ROUND_TIMES_INVALID unless opens < closes <= expires. */
export const openRoundInput = z.object({
  roundId: eventId,
  opensAt: instant.optional(),
  closesAt: instant,
  expiresAt: instant,
  holdMs: holdMs.optional(),
});
export const pauseRoundInput = z.object({
  roundId: eventId,
  noticeKo: notice.default(""),
  noticeEn: notice.default(""),
});
/** Other times for a round that is coming, open or paused, with what students are told. */
export const postponeRoundInput = z.object({
  roundId: eventId,
  opensAt: instant,
  closesAt: instant,
  expiresAt: instant,
  noticeKo: notice.default(""),
  noticeEn: notice.default(""),
  version: z.int({ error: "number" }).optional(),
});
export type PostponeRoundInput = z.infer<typeof postponeRoundInput>;
