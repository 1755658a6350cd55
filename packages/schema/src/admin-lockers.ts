import { z } from "zod";
import { eventId, instant, locationId, lockerNumber, studentId } from "./ids.ts";
import { lockerStatus } from "./lockers.ts";
import { pageInput, pageOf } from "./paging.ts";
import { publicRound } from "./rounds.ts";

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
