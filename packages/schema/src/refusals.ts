import { z } from "zod";

/**
 * Every expected "no" of the product (DESIGN 1.4). HTTP codes and the Korean and English sentences are exhaustive
 * maps over it. A bug is not a refusal.
 */
export const refusalReason = z.enum([
  // Who asks
  "UNAUTHENTICATED",
  "SESSION_ENDED",
  "FORBIDDEN",
  "BAD_ORIGIN",
  "IDENTITY_MISMATCH",
  "NOT_ON_ROSTER",
  "REGISTRATION_CLOSED",
  "ACCOUNT_BLOCKED",
  "BAD_CREDENTIALS",
  "CODE_REQUIRED",
  "CODE_WRONG",
  "REFRESH_REFUSED",
  "ACCOUNT_IN_USE",
  // How it is asked
  "BAD_INPUT",
  "BAD_JSON",
  "BODY_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "METHOD_NOT_ALLOWED",
  "NOT_FOUND",
  "TOO_MANY_REQUESTS",
  "COOLING_DOWN",
  // When it is asked
  "NO_ROUND",
  "ROUND_NOT_OPEN",
  "ROUND_PAUSED",
  "ROUND_CLOSED",
  "NOT_ELIGIBLE",
  // What is asked for
  "LOCKER_NOT_FOUND",
  "LOCKER_TAKEN",
  "LOCKER_HELD",
  "LOCKER_BROKEN",
  "LOCKER_RESERVED",
  "HOLDS_ANOTHER",
  "OWNS_ANOTHER",
  "ALREADY_YOURS",
  "HOLD_GONE",
  "HOLD_NOT_YOURS",
  "NOTHING_TO_RELEASE",
  "CONFIRMING",
  // Exams
  "PROGRAMME_NOT_FOUND",
  "BOOKING_NOT_FOUND",
  "BOOKING_NOT_YOURS",
  "RANGE_REVERSED",
  "NOT_ALIGNED",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_SOON",
  "TOO_FAR",
  "TOO_MANY_PEOPLE",
  "SLOT_FULL",
  "SLOT_CLOSED",
  "NOT_PENDING",
  "PROGRAMME_PAUSED",
  "ID_REUSED",
  "PROGRAMME_IN_USE",
  "CODE_TAKEN",
  "BELOW_CONFIRMED",
  // Administration
  "ROUND_TIMES_INVALID",
  "ROUND_OVERLAPS",
  "LOCKER_OUTSIDE_ROUND",
  "PREVIEW_OUTDATED",
  "CONFIRMATION_MISMATCH",
  "UNDO_TOO_LATE",
  "ALREADY_UNDONE",
  "EDITED_ELSEWHERE",
  "HAS_HISTORY",
  "NAME_TAKEN",
  "LOCKER_NUMBER_TAKEN",
  "POSITION_TAKEN",
  "OUTSIDE_PLAN",
  "FILE_UNREADABLE",
  "FILE_HAS_BROKEN_ROWS",
  "NOTHING_TO_CHANGE",
  "NEWER_IMPORT",
  "STUDENT_NOT_FOUND",
  "ALREADY_ADMINISTRATOR",
  "LAST_OWNER",
  "OWN_ROLE",
  "INVITATION_INVALID",
  "ROUND_PUBLISHED",
  "ROUND_STARTED",
  "ROUND_WITHOUT_LOCKERS",
  // The house itself
  "WARMING",
  "OUTCOME_UNKNOWN",
  "STORE_AWAY",
  "DATABASE_AWAY",
  "HISTORY_BEHIND",
  "HOUSE_UNWELL",
]);
export type RefusalReason = z.infer<typeof refusalReason>;

/** What must be well before a round may be opened (SPECS 5). */
export const housePart = z.enum(["clock", "database", "redis", "disk", "history"]);
export type HousePart = z.infer<typeof housePart>;

const namedRound = z.object({ nameKo: z.string(), nameEn: z.string() });

/** What a refusal may add to its reason; all of it is safe to show. */
export const refusalDetails = z.object({
  /** The input's field that is wrong, as a path: `phoneNumber`, `times.opensAt`. */
  field: z.string().optional(),
  /** Key of the sentence that says what would be right; see the `fields` messages. */
  fieldRule: z.string().optional(),
  /** After how many milliseconds asking again can succeed. */
  retryAfterMs: z.int().nonnegative().optional(),
  opensAt: z.string().optional(),
  /** Of HOUSE_UNWELL: what is not well. */
  unwell: z.array(housePart).optional(),
  /** Numbers of the lockers that stand in the way, the first few. */
  lockers: z.array(z.int()).optional(),
  /** Of ROUND_OVERLAPS: the round that has those lockers. */
  otherRound: namedRound.optional(),
  /** Of BELOW_CONFIRMED: when the first slot begins that has more confirmed people. */
  slotStartsAt: z.string().optional(),
});
export type RefusalDetails = z.infer<typeof refusalDetails>;

/** Body of every error outside tRPC's own envelope: `{ error: { reason, message, ... } }`. */
export const errorBody = z.object({
  error: z.object({
    /** A refusal, or INTERNAL for a fault of ours. */
    reason: z.union([refusalReason, z.literal("INTERNAL")]),
    /** One sentence in the language asked for. */
    message: z.string(),
    request_id: z.string(),
    field: z.string().optional(),
    retry_after_ms: z.number().optional(),
    opens_at: z.string().optional(),
    unwell: z.array(housePart).optional(),
    lockers: z.array(z.int()).optional(),
    other_round: z.object({ name_ko: z.string(), name_en: z.string() }).optional(),
    slot_starts_at: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
