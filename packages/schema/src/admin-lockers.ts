import { z } from "zod";
import { studentNumber } from "./accounts.ts";
import { eventId, holdId, instant, locationId, lockerNumber, studentId } from "./ids.ts";
import { lockerStatus } from "./lockers.ts";
import { pageInput, pageOf } from "./paging.ts";
import { publicRound } from "./rounds.ts";
import { writtenWords } from "./written-words.ts";

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

export const adminLockerSort = z.enum(["number", "location", "status", "confirmedAt"]);
export const adminLockerQuery = pageInput.extend({
  roundId: eventId.optional(),
  locationId: locationId.optional(),
  status: lockerStatus.optional(),
  sort: adminLockerSort.default("number"),
});
export type AdminLockerQuery = z.infer<typeof adminLockerQuery>;
/** Number masked (`2023••1234`); administrators only (I8). */
export const lockerHolder = z.object({ studentId, maskedNumber: z.string(), name: z.string() });
export type LockerHolder = z.infer<typeof lockerHolder>;
/** `holder` is who owns or holds it. */
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
  holder: lockerHolder.nullable(),
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
  note: writtenWords(200).default(""),
});

/** Why the council did it, in its own words; in the audit log, not on the student's screen. */
export const reason = writtenWords(200, "reason").min(1, { error: "reason" });

/** `holdId` is the client's and kept across retries; left out, pressing again may be told that it is done already. */
export const assignLockerInput = z.object({
  lockerNumber,
  studentNumber,
  roundId: eventId.optional(),
  reason,
  holdId: holdId.optional(),
});
export type AssignLockerInput = z.infer<typeof assignLockerInput>;
export const moveOwnerInput = z.object({
  lockerNumber,
  toLockerNumber: lockerNumber,
  roundId: eventId.optional(),
  reason,
  holdId: holdId.optional(),
});
export type MoveOwnerInput = z.infer<typeof moveOwnerInput>;
/** Whose it is now. */
export const assignedLocker = z.object({ lockerNumber, roundId: eventId, holder: lockerHolder });
export type AssignedLocker = z.infer<typeof assignedLocker>;

/** Who had a locker, newest first; `endKind` null while it is theirs. */
export const lockerUse = z.object({
  holder: lockerHolder.nullable(),
  roundNameKo: z.string(),
  roundNameEn: z.string(),
  confirmedAt: instant,
  endedAt: instant.nullable(),
  endKind: z.enum(["released", "revoked", "ended"]).nullable(),
});
export type LockerUse = z.infer<typeof lockerUse>;
export const lockerUsesInput = z.object({ lockerNumber });
export const lockerUses = z.object({ uses: z.array(lockerUse) });

export const ownerSort = z.enum(["number", "studentNumber", "name", "confirmedAt"]);
export const ownerQuery = pageInput.extend({
  roundId: eventId.optional(),
  locationId: locationId.optional(),
  sort: ownerSort.default("number"),
});
export type OwnerQuery = z.infer<typeof ownerQuery>;
/** Who has which locker, with the phone: managers and owners only, and each page asked for is audited. */
export const lockerOwner = z.object({
  lockerNumber,
  locationKo: z.string(),
  locationEn: z.string(),
  studentId,
  studentNumber: z.string(),
  name: z.string(),
  cohort: z.string().nullable(),
  phoneNumber: z.string(),
  confirmedAt: instant,
  roundNameKo: z.string(),
  roundNameEn: z.string(),
});
export type LockerOwner = z.infer<typeof lockerOwner>;
export const ownerPage = pageOf(lockerOwner).extend({
  locations: z.array(z.object({ locationId, nameKo: z.string(), nameEn: z.string() })),
});
export type OwnerPage = z.infer<typeof ownerPage>;
