import { z } from "zod";
import { eventId, instant, locationId, lockerNumber, resetId, studentId } from "./ids.ts";
import { lockerStatus } from "./lockers.ts";
import { pageInput, pageOf } from "./paging.ts";
import { holdMs, publicRound } from "./rounds.ts";

/** What the council says of a locker itself, whoever has it. */
export const lockerCondition = z.enum(["available", "broken", "reserved"]);
export type LockerCondition = z.infer<typeof lockerCondition>;

export const lockerCounts = z.object({
  free: z.int(),
  held: z.int(),
  taken: z.int(),
  broken: z.int(),
  reserved: z.int(),
});

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

export const adminLockerSort = z.enum(["number", "location", "status", "confirmedAt"]);
export const adminLockerQuery = pageInput.extend({
  roundId: eventId.optional(),
  locationId: locationId.optional(),
  status: lockerStatus.optional(),
  sort: adminLockerSort.default("number"),
});
export type AdminLockerQuery = z.infer<typeof adminLockerQuery>;
/** `holder` is who owns or holds it, number masked (`2023••1234`); administrators only (I8). */
export const adminLocker = z.object({
  lockerNumber,
  locationId,
  locationKo: z.string(),
  locationEn: z.string(),
  row: z.int(),
  column: z.int(),
  condition: lockerCondition,
  status: lockerStatus,
  note: z.string(),
  holder: z.object({ studentId, maskedNumber: z.string(), name: z.string() }).nullable(),
  heldUntil: instant.nullable(),
  confirmedAt: instant.nullable(),
});
export type AdminLocker = z.infer<typeof adminLocker>;
export const adminLockerPage = pageOf(adminLocker).extend({
  locations: z.array(z.object({ locationId, nameKo: z.string(), nameEn: z.string(), lockerCount: z.int() })),
  round: publicRound.nullable(),
});
export type AdminLockerPage = z.infer<typeof adminLockerPage>;
export const setConditionInput = z.object({
  lockerNumber,
  condition: lockerCondition,
  note: z.string().trim().max(200).default(""),
});

/** What a reset takes in. `expired`: assignments whose round has ended, and holds whose time is up, everywhere. */
export const resetScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("locker"), lockerNumber }),
  z.object({ kind: z.literal("location"), locationId }),
  z.object({ kind: z.literal("round"), roundId: eventId }),
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("expired") }),
]);
export type ResetScope = z.infer<typeof resetScope>;

/**
 * What a reset would do now. `wordKo/En` is what must be typed; `fingerprint` names exactly the assignments counted
 * here, so that a reset never takes a locker from a student who was not shown.
 */
export const resetPreview = z.object({
  scope: resetScope,
  wordKo: z.string(),
  wordEn: z.string(),
  confirmedCount: z.int(),
  heldCount: z.int(),
  untouchedCount: z.int(),
  studentCount: z.int(),
  fingerprint: z.string(),
});
export type ResetPreview = z.infer<typeof resetPreview>;
export const resetPreviewInput = z.object({ scope: resetScope });
export const applyResetInput = z.object({
  scope: resetScope,
  typedWord: z.string().max(200),
  fingerprint: z.string().max(100),
});
export type ApplyResetInput = z.infer<typeof applyResetInput>;
export const appliedReset = z.object({ resetId, releasedCount: z.int(), endedHoldCount: z.int(), undoUntil: instant });
export type AppliedReset = z.infer<typeof appliedReset>;
/** Why a row of an undo was left as it is. */
export const undoLeftReason = z.enum([
  "LOCKER_TAKEN",
  "LOCKER_HELD",
  "LOCKER_WITHDRAWN",
  "STUDENT_HAS_ANOTHER",
  "STUDENT_GONE",
  "ROUND_ENDED",
]);
export type UndoLeftReason = z.infer<typeof undoLeftReason>;
export const undoneReset = z.object({
  restoredCount: z.int(),
  left: z.array(z.object({ lockerNumber, maskedNumber: z.string(), reason: undoLeftReason })),
});
export type UndoneReset = z.infer<typeof undoneReset>;
export const undoResetInput = z.object({ resetId });
export const resetRow = z.object({
  resetId,
  at: instant,
  by: z.string(),
  wordKo: z.string(),
  wordEn: z.string(),
  releasedCount: z.int(),
  endedHoldCount: z.int(),
  undoUntil: instant,
  undoneAt: instant.nullable(),
});
export type ResetRow = z.infer<typeof resetRow>;
export const resetList = z.object({ resets: z.array(resetRow) });
