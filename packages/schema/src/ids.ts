import { z } from "zod";

/** Made by the client and kept across retries: the same id never makes a second hold (DESIGN 1.5). */
export const holdId = z.uuid().brand<"HoldId">();
export type HoldId = z.infer<typeof holdId>;

/** Whatever is reserved at one time under one set of rules: a locker round, a showing, an exam programme. */
export const eventId = z.uuid().brand<"EventId">();
export type EventId = z.infer<typeof eventId>;

/** What a hold claims units of: a locker, a seat, an exam slot. */
export const poolId = z.uuid().brand<"PoolId">();
export type PoolId = z.infer<typeof poolId>;

export const studentId = z.uuid().brand<"StudentId">();
export type StudentId = z.infer<typeof studentId>;

export const adminId = z.uuid().brand<"AdminId">();
export type AdminId = z.infer<typeof adminId>;

/** A signed-in device: what a token and a cookie carry (DESIGN 5). */
export const sessionId = z.uuid().brand<"SessionId">();
export type SessionId = z.infer<typeof sessionId>;

export const locationId = z.uuid().brand<"LocationId">();
export type LocationId = z.infer<typeof locationId>;

export const resetId = z.uuid().brand<"ResetId">();
export type ResetId = z.infer<typeof resetId>;

export const rosterImportId = z.uuid().brand<"RosterImportId">();
export type RosterImportId = z.infer<typeof rosterImportId>;

/** The number on the door; unique in the council. The wire calls it `locker_id`. */
export const lockerNumber = z
  .int({ error: "lockerNumber" })
  .min(1, { error: "lockerNumber" })
  .max(999_999, { error: "lockerNumber" });
export type LockerNumber = z.infer<typeof lockerNumber>;

/** The years that Postgres, ISO 8601 and people write alike; by its offset a moment can lie beyond them. */
const [FIRST_MS, LAST_MS] = [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31T23:59:59.999Z")];

/** A moment: ISO 8601 in UTC, to the millisecond. */
export const instant = z.iso.datetime({ offset: true, error: "instant" }).refine(
  (text) => {
    const ms = Date.parse(text);
    return ms >= FIRST_MS && ms <= LAST_MS;
  },
  { error: "instant" },
);

/** Words in both languages of the product. */
export const bilingual = z.object({ ko: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) });
export type Bilingual = z.infer<typeof bilingual>;

export const language = z.enum(["ko", "en"]);
export type Language = z.infer<typeof language>;
