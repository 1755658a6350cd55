import { z } from "zod";
import { personName, phoneNumber, studentNumber } from "./accounts.ts";
import { registrationPolicy } from "./council.ts";
import { fileText } from "./files.ts";
import { instant, lockerNumber, rosterImportId, studentId } from "./ids.ts";
import { pageInput, pageOf } from "./paging.ts";

export const COHORT_NAME_MAX = 40;

/**
 * The group a student belongs to: 기수, 소속, 학년. No comma, because Redis joins a round's cohorts with commas: a name with
 * one would let in, or keep out, the wrong students.
 */
export const cohortName = z
  .string({ error: "cohort" })
  .max(400, { error: "cohort" })
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .regex(/^[^\p{Cc}\p{Cf}\p{Cs}<>,]+$/u, { error: "cohort" })
      .refine((text) => [...text].length <= COHORT_NAME_MAX, { error: "cohort" }),
  );

export const rosterSort = z.enum(["studentNumber", "name", "cohort"]);
export const rosterQuery = pageInput.extend({
  cohort: cohortName.optional(),
  sort: rosterSort.default("studentNumber"),
});
export type RosterQuery = z.infer<typeof rosterQuery>;
/** `hasPhone`: the phone number is asked for too. `lockerNumber`: what the account of this number owns now. */
export const rosterEntry = z.object({
  studentNumber: z.string(),
  name: z.string(),
  cohort: z.string().nullable(),
  hasPhone: z.boolean(),
  hasAccount: z.boolean(),
  lockerNumber: lockerNumber.nullable(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;
/** `entryCount` counts the whole roster; `policy` says whether it decides who may sign in. */
export const rosterPage = pageOf(rosterEntry).extend({ entryCount: z.int(), policy: registrationPolicy });
export type RosterPage = z.infer<typeof rosterPage>;

/** Every cohort that the roster or an account names, with how many; and how many entries name none. */
export const cohortList = z.object({
  cohorts: z.array(z.object({ name: z.string(), entryCount: z.int(), studentCount: z.int() })),
  withoutCohortCount: z.int(),
});
export type CohortList = z.infer<typeof cohortList>;

/** `replace`: who is not in the file leaves the roster. `add`: nobody leaves. */
export const rosterImportMode = z.enum(["replace", "add"]);
export const rosterFileInput = z.object({
  text: fileText,
  fileName: z
    .string({ error: "fileName" })
    .trim()
    .min(1, { error: "fileName" })
    .max(200, { error: "fileName" })
    .regex(/^[^\p{Cc}]*$/u, { error: "fileName" }),
  mode: rosterImportMode.default("replace"),
  /** Imports the other rows; a skipped row whose number is on the roster is left as it is there. */
  skipBroken: z.boolean().default(false),
});
export type RosterFileInput = z.infer<typeof rosterFileInput>;
export const carryOutRosterInput = rosterFileInput.extend({ fingerprint: z.string().max(100) });
export type CarryOutRosterInput = z.infer<typeof carryOutRosterInput>;

export const brokenRowReason = z.enum([
  "BAD_NUMBER",
  "BAD_NAME",
  "BAD_PHONE",
  "BAD_COHORT",
  "NUMBER_TWICE",
  "UNREADABLE",
]);
/** `text` is the row as the file has it, from `line` on; `otherLine` has the same number. */
export const brokenRosterRow = z.object({
  line: z.int(),
  text: z.string(),
  reason: brokenRowReason,
  field: z.enum(["studentNumber", "name", "phoneNumber", "cohort"]).nullable(),
  otherLine: z.int().nullable(),
});
export type BrokenRosterRow = z.infer<typeof brokenRosterRow>;
const listed = z.object({ name: z.string(), cohort: z.string().nullable() });
export const listedPerson = listed.extend({ studentNumber: z.string() });
export type ListedPerson = z.infer<typeof listedPerson>;
/** What an import would do to accounts: `lostPlace` no longer on the roster, of whom `owner` have a locker now. */
export const rosterEffect = z.object({
  lostPlaceCount: z.int(),
  ownerCount: z.int(),
  /** Accounts whose sessions end, because they may no longer sign in or belong to another cohort. */
  signedOutCount: z.int(),
});
export type RosterEffect = z.infer<typeof rosterEffect>;
export const rosterPreview = z.object({
  added: z.array(listedPerson),
  changed: z.array(z.object({ studentNumber: z.string(), from: listed, to: listed, isPhoneChanged: z.boolean() })),
  removed: z.array(listedPerson),
  unchangedCount: z.int(),
  broken: z.array(brokenRosterRow),
  effect: rosterEffect,
  policy: registrationPolicy,
  fingerprint: z.string(),
});
export type RosterPreview = z.infer<typeof rosterPreview>;

/** `canUndo`: the newest import that is not rolled back. */
export const rosterImport = z.object({
  importId: rosterImportId,
  at: instant,
  by: z.string(),
  fileName: z.string(),
  addedCount: z.int(),
  changedCount: z.int(),
  removedCount: z.int(),
  undoneAt: instant.nullable(),
  canUndo: z.boolean(),
});
export type RosterImport = z.infer<typeof rosterImport>;
export const rosterImportList = z.object({ imports: z.array(rosterImport) });
export const importedRoster = z.object({
  importId: rosterImportId,
  addedCount: z.int(),
  changedCount: z.int(),
  removedCount: z.int(),
  endedSessionCount: z.int(),
});
export type ImportedRoster = z.infer<typeof importedRoster>;
/** What rolling an import back would do now; `leftCount` entries were set by hand since and would stay. */
export const rosterUndoPreview = rosterEffect.extend({ leftCount: z.int(), policy: registrationPolicy });
export type RosterUndoPreview = z.infer<typeof rosterUndoPreview>;
export const undoRosterInput = z.object({ importId: rosterImportId });
/** `left`: entries that were set by hand since, which stay as they are. */
export const undoneRoster = z.object({ restoredCount: z.int(), left: z.array(z.string()) });
export type UndoneRoster = z.infer<typeof undoneRoster>;

/**
 * `phoneNumber` left out keeps what the roster has, null forgets it. `was` is what the caller saw, null for no entry:
 * where it is no longer so, EDITED_ELSEWHERE. Left out, the entry is set whatever it was.
 */
export const setRosterEntryInput = z.object({
  studentNumber,
  name: personName,
  cohort: cohortName.nullable().default(null),
  phoneNumber: phoneNumber.nullable().optional(),
  was: listed.nullable().optional(),
});
export type SetRosterEntryInput = z.infer<typeof setRosterEntryInput>;
export const rosterEntryTarget = z.object({ studentNumber });

/** A student who has a locker, or holds one, and is not on the roster. */
export const stray = listedPerson.extend({ studentId, lockerNumber, isHeld: z.boolean() });
export type Stray = z.infer<typeof stray>;
export const strayQuery = pageInput.pick({ page: true, pageSize: true });
export const strayPage = pageOf(stray);
