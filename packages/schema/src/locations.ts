import { z } from "zod";
import { lockerCondition } from "./admin-lockers.ts";
import { fileText, unreadableReason } from "./files.ts";
import { locationId, lockerNumber } from "./ids.ts";

/** Of a floor plan, in lockers. */
export const PLAN_SIDE_MAX = 100;
export const planSide = z
  .int({ error: "planSide" })
  .min(1, { error: "planSide" })
  .max(PLAN_SIDE_MAX, { error: "planSide" });

export const PLACE_NAME_MAX = 80;
/** As it stands on the wall; spaces folded, so that one name cannot be there twice. */
export const placeName = z
  .string({ error: "placeName" })
  .max(400, { error: "placeName" })
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .max(PLACE_NAME_MAX, { error: "placeName" })
      .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u, { error: "placeName" }),
  );

const nameAndPlan = z.object({ nameKo: placeName, nameEn: placeName, rows: planSide, columns: planSide });

export const adminLocation = z.object({
  locationId,
  nameKo: z.string(),
  nameEn: z.string(),
  rows: z.int(),
  columns: z.int(),
  lockerCount: z.int(),
  takenCount: z.int(),
});
export type AdminLocation = z.infer<typeof adminLocation>;
/** In the order of the students' screen. */
export const adminLocationList = z.object({ locations: z.array(adminLocation) });

/** `isTaken`: somebody has it in a round that has not ended. */
export const planLocker = z.object({
  lockerNumber,
  row: z.int(),
  column: z.int(),
  condition: lockerCondition,
  note: z.string(),
  isTaken: z.boolean(),
});
export type PlanLocker = z.infer<typeof planLocker>;
export const locationPlan = adminLocation.extend({ lockers: z.array(planLocker) });
export type LocationPlan = z.infer<typeof locationPlan>;

export const locationTarget = z.object({ locationId });
export const createLocationInput = nameAndPlan;
export type CreateLocationInput = z.infer<typeof createLocationInput>;
/** `seen`: what the administrator had on the screen; EDITED_ELSEWHERE when it is not so any more. `place` counts from 0. */
export const updateLocationInput = nameAndPlan.partial().extend({
  locationId,
  seen: z.object({ nameKo: z.string(), nameEn: z.string(), rows: z.int(), columns: z.int() }),
  place: z.int().min(0).max(10_000).optional(),
});
export type UpdateLocationInput = z.infer<typeof updateLocationInput>;
/** `lockerCount`: how many go with it, as was shown. */
export const removeLocationInput = z.object({ locationId, lockerCount: z.int().min(0) });
export type RemoveLocationInput = z.infer<typeof removeLocationInput>;

const planPlace = z.object({ row: planSide, column: planSide });
/** Numbers from first to last into the free places, row by row; from `at` on where it is given. */
export const createLockersInput = z
  .object({ locationId, firstNumber: lockerNumber, lastNumber: lockerNumber, at: planPlace.optional() })
  .refine((range) => range.lastNumber >= range.firstNumber, { error: "lockerRange", path: ["lastNumber"] })
  .refine((range) => range.lastNumber - range.firstNumber < PLAN_SIDE_MAX * PLAN_SIDE_MAX, {
    error: "lockerRange",
    path: ["lastNumber"],
  });
export type CreateLockersInput = z.infer<typeof createLockersInput>;
export const createdLockers = z.object({ createdCount: z.int() });

/** Another number, place or location; in another location without a place, the first that is free. */
export const updateLockerInput = z.object({
  lockerNumber,
  seen: z.object({ locationId, row: z.int(), column: z.int() }),
  newNumber: lockerNumber.optional(),
  locationId: locationId.optional(),
  at: planPlace.optional(),
});
export type UpdateLockerInput = z.infer<typeof updateLockerInput>;
export const lockerTarget = z.object({ lockerNumber });

export const brokenLockerReason = z.enum([
  ...unreadableReason.options,
  "number",
  "location",
  "location_en",
  "place",
  "status",
  "note",
  "number_twice",
  "place_twice",
  "place_taken",
  "plan_full",
]);
export type BrokenLockerReason = z.infer<typeof brokenLockerReason>;

/** Where and how a locker stands; the location by its Korean name, as it may not exist yet. */
export const placedLocker = z.object({
  location: z.string(),
  row: z.int(),
  column: z.int(),
  condition: lockerCondition,
  note: z.string(),
});
export type PlacedLocker = z.infer<typeof placedLocker>;
/** `keepsCondition`: the file says another state, but somebody has the locker. */
export const lockerFileChange = z.object({
  line: z.int(),
  lockerNumber,
  before: placedLocker.nullable(),
  after: placedLocker,
  keepsCondition: z.boolean(),
});
export type LockerFileChange = z.infer<typeof lockerFileChange>;
/** A location that the file makes, or whose plan it makes larger. */
export const lockerFileLocation = z.object({
  nameKo: z.string(),
  nameEn: z.string(),
  isNew: z.boolean(),
  rows: z.int(),
  columns: z.int(),
});
export type LockerFileLocation = z.infer<typeof lockerFileLocation>;

/** Of the lists at most `SHOWN_MAX` each, the counts of all. */
export const LOCKER_FILE_SHOWN_MAX = 200;
export const lockerFilePreview = z.object({
  createdCount: z.int(),
  changedCount: z.int(),
  unchangedCount: z.int(),
  brokenCount: z.int(),
  keptConditionCount: z.int(),
  locations: z.array(lockerFileLocation),
  changes: z.array(lockerFileChange),
  broken: z.array(z.object({ line: z.int(), raw: z.string(), reason: brokenLockerReason })),
  fingerprint: z.string(),
});
export type LockerFilePreview = z.infer<typeof lockerFilePreview>;
export const lockerFileInput = z.object({ text: fileText });
export const carryOutLockerFileInput = lockerFileInput.extend({
  fingerprint: z.string().max(100),
  skipBroken: z.boolean().default(false),
});
export type CarryOutLockerFileInput = z.infer<typeof carryOutLockerFileInput>;
export const carriedOutLockerFile = z.object({
  createdCount: z.int(),
  changedCount: z.int(),
  skippedCount: z.int(),
  newLocationCount: z.int(),
});
