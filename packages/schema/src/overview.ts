import { z } from "zod";
import { lockerCounts } from "./admin-lockers.ts";
import { auditRow } from "./audit.ts";
import { health, invariantResult } from "./health.ts";
import { instant } from "./ids.ts";
import { publicRound } from "./rounds.ts";

export const overview = z.object({
  /** `open`: anyone's first sign-in registers, so invented numbers can too; the first page warns (SPECS 1). */
  registrationPolicy: z.enum(["open", "roster"]),
  round: publicRound.nullable(),
  counts: lockerCounts,
  studentCount: z.int(),
  liveSessionCount: z.int(),
  recent: z.array(auditRow),
  serverTime: instant,
});
export type Overview = z.infer<typeof overview>;

/** `undrained` counts history entries that Redis has and Postgres has not yet. */
export const systemStatus = z.object({
  health,
  invariants: z.array(invariantResult),
  undrained: z.int(),
  version: z.string(),
  startedAt: instant,
  worker: z.enum(["here", "elsewhere"]),
});
export type SystemStatus = z.infer<typeof systemStatus>;
