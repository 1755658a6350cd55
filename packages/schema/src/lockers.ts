import { z } from "zod";
import { eventId, holdId, instant, locationId, lockerNumber } from "./ids.ts";
import { publicRound } from "./rounds.ts";

/** `held`: somebody is choosing it; `taken`: somebody's. Never whose (I8). */
export const lockerStatus = z.enum(["free", "held", "taken", "broken", "reserved"]);
export type LockerStatus = z.infer<typeof lockerStatus>;

/** `row` and `column` count from 1, from the top left. `heldUntil` is null unless held, and while confirming. */
export const publicLocker = z.object({
  lockerNumber,
  locationId,
  row: z.int(),
  column: z.int(),
  status: lockerStatus,
  heldUntil: instant.nullable(),
});
export type PublicLocker = z.infer<typeof publicLocker>;

export const publicLocation = z.object({
  locationId,
  nameKo: z.string(),
  nameEn: z.string(),
  rows: z.int(),
  columns: z.int(),
  lockerCount: z.int(),
  availableCount: z.int(),
});
export type PublicLocation = z.infer<typeof publicLocation>;

/** The part of the list that is the same for everyone; `version` changes when anything in it does. */
export const lockerBoard = z.object({
  version: z.string(),
  round: publicRound,
  lockers: z.array(publicLocker),
  locations: z.array(publicLocation),
  availableCount: z.int(),
  /** The hold store is away; this is the last that was known, and nothing can be held. */
  isStale: z.boolean(),
  serverTime: instant,
});
export type LockerBoard = z.infer<typeof lockerBoard>;

export const lockerPlace = z.object({
  lockerNumber,
  locationId,
  nameKo: z.string(),
  nameEn: z.string(),
  row: z.int(),
  column: z.int(),
});
export type LockerPlace = z.infer<typeof lockerPlace>;

/** `state: "confirming"`: pressed and being written; no clock ends it, so `expiresAt` is null then. */
export const myHold = z.object({
  holdId,
  locker: lockerPlace,
  roundId: eventId,
  state: z.enum(["held", "confirming"]),
  expiresAt: instant.nullable(),
});
export type MyHold = z.infer<typeof myHold>;

export const myLocker = z.object({
  locker: lockerPlace,
  roundId: eventId,
  roundNameKo: z.string(),
  roundNameEn: z.string(),
  confirmedAt: instant,
  /** Until when it may be used: the round's `expiresAt`. */
  usableUntil: instant,
});
export type MyLocker = z.infer<typeof myLocker>;

/** How a hold or an assignment of mine went, newest first. `withdrawn` and `revoked` were done by the council. */
export const historyKind = z.enum([
  "held",
  "confirmed",
  "given_up",
  "expired",
  "withdrawn",
  "released",
  "revoked",
  "ended",
  "restored",
]);
export type HistoryKind = z.infer<typeof historyKind>;
export const myHistoryEntry = z.object({
  kind: historyKind,
  at: instant,
  locker: lockerPlace.nullable(),
  roundNameKo: z.string(),
  roundNameEn: z.string(),
});
export type MyHistoryEntry = z.infer<typeof myHistoryEntry>;

/** Mine in one round: the live hold, the confirmed locker, at most one of each; `notice` says why a hold went. */
export const mine = z.object({ hold: myHold.nullable(), locker: myLocker.nullable() });
export type Mine = z.infer<typeof mine>;
export const myReservations = mine.extend({ history: z.array(myHistoryEntry), serverTime: instant });
export type MyReservations = z.infer<typeof myReservations>;

/** Without `roundId`: the round that is open, else the next to open, else the last one closed. */
export const lockerListInput = z.object({ roundId: eventId.optional() });
export const lockerList = lockerBoard.extend({ mine: mine.nullable() });
export type LockerList = z.infer<typeof lockerList>;

/** `holdId` is the client's; left out (plain REST clients), the server makes one. */
export const holdLockerInput = z.object({ lockerNumber, holdId: holdId.optional(), roundId: eventId.optional() });
export type HoldLockerInput = z.infer<typeof holdLockerInput>;
/** `isNew`: placed by this call (201), else the standing hold (200). `expiresIn` in seconds by the deciding clock. */
export const heldLocker = z.object({
  holdId,
  locker: lockerPlace,
  expiresAt: instant,
  expiresIn: z.number(),
  serverTime: instant,
  isNew: z.boolean(),
});
export type HeldLocker = z.infer<typeof heldLocker>;

/** `holdId` left out: this student's live hold on that locker. */
export const lockerHoldInput = z.object({ lockerNumber, holdId: holdId.optional(), roundId: eventId.optional() });
export type LockerHoldInput = z.infer<typeof lockerHoldInput>;
export const confirmedLocker = z.object({ locker: myLocker });
export type ConfirmedLocker = z.infer<typeof confirmedLocker>;
export const lockerInput = z.object({ lockerNumber, roundId: eventId.optional() });
export const releasedLocker = z.object({ lockerNumber });

/** Pushed to every open page: the board has another version; ask for it. Carries nothing private. */
export const boardChanged = z.object({ version: z.string() });
export type BoardChanged = z.infer<typeof boardChanged>;
export const boardChangesInput = z.object({ roundId: eventId.optional(), lastEventId: z.string().max(64).nullish() });
