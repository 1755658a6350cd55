import { z } from "zod";

const isWell = z.boolean();
const count = z.int().nullable();

/**
 * What must be well before a round is opened (SPECS 5), each with the numbers that decided. A number is null where it
 * could not be asked for: then another part says why, or the machine cannot be looked into and the part is not judged.
 */
export const partReadiness = z.discriminatedUnion("part", [
  /** How far the stores' clocks are ahead of the server's, and how far apart any two may be. */
  z.object({
    part: z.literal("clock"),
    isWell,
    databaseAheadMs: count,
    redisAheadMs: count,
    apartMaxMs: z.int(),
  }),
  z.object({ part: z.literal("database"), isWell, answeredInMs: count }),
  /** `maxBytes` null: no bound is set. */
  z.object({
    part: z.literal("redis"),
    isWell,
    answeredInMs: count,
    evictionPolicy: z.string().nullable(),
    usedBytes: count,
    maxBytes: count,
  }),
  z.object({ part: z.literal("disk"), isWell, freeBytes: count, totalBytes: count, freeMinBytes: count }),
  /** Entries of the round that has most which Postgres does not have yet; at `undrainedMax` holds are refused. */
  z.object({ part: z.literal("history"), isWell, undrained: count, undrainedMax: z.int() }),
]);
export type PartReadiness = z.infer<typeof partReadiness>;

export const readiness = z.object({ isWell, parts: z.array(partReadiness) });
export type Readiness = z.infer<typeof readiness>;
