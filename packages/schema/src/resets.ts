import { z } from "zod";
import { eventId, instant, locationId, lockerNumber, resetId } from "./ids.ts";
import { writtenWords } from "./written-words.ts";

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
  /** Why, in the council's own words; kept with the reset and in the audit log. */
  reason: writtenWords(200, "reason").optional(),
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
