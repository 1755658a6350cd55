import { z } from "zod";
import { lockerCounts } from "./admin-lockers.ts";
import { auditRow } from "./audit.ts";
import { health } from "./health.ts";
import { eventId, instant } from "./ids.ts";
import { refusalReason } from "./refusals.ts";
import { publicRound } from "./rounds.ts";

/** Without a round: the one that counts now. */
export const overviewInput = z.object({ roundId: eventId.optional() });
export type OverviewInput = z.infer<typeof overviewInput>;

/** What a council does before its first round, in this order. */
export const setUpStep = z.enum(["council", "lockers", "people", "secondFactor", "secondAdministrator", "firstRound"]);
export type SetUpStep = z.infer<typeof setUpStep>;

/** History entries that Redis has and Postgres has not yet; above `max` no hold is taken (DESIGN 1.6). */
const historyQueue = z.object({ waiting: z.int(), max: z.int() });

export const overview = z.object({
  /** `open`: anyone's first sign-in registers, so invented numbers can too; the first page warns (SPECS 1). */
  registrationPolicy: z.enum(["open", "roster"]),
  round: publicRound.nullable(),
  /** Every round that students can see and whose lockers are or will be in use; to choose from when there are several. */
  rounds: z.array(publicRound.pick({ id: true, nameKo: true, nameEn: true, state: true })),
  counts: lockerCounts,
  /** Presses on lockers in the last seconds, over all rounds and processes; null while Redis is away. */
  pressesPerSecond: z.number().nullable(),
  historyQueue: historyQueue.nullable(),
  studentCount: z.int(),
  liveSessionCount: z.int(),
  rosterCount: z.int(),
  /** Students who have a locker and are not on the roster. */
  strayCount: z.int(),
  setUp: z.array(z.object({ step: setUpStep, isDone: z.boolean() })),
  recent: z.array(auditRow),
  serverTime: instant,
});
export type Overview = z.infer<typeof overview>;

/** `opening`: from the round's opening until now, or until it closed. `hour`: the last hour. */
export const trendSpan = z.enum(["opening", "hour"]);
export type TrendSpan = z.infer<typeof trendSpan>;
export const trendInput = z.object({ roundId: eventId.optional(), span: trendSpan.default("opening") });
export type TrendInput = z.output<typeof trendInput>;

/** How the lockers of a round stood at a moment. */
export const trendPoint = z.object({ at: instant, free: z.int(), held: z.int(), confirmed: z.int() });
export type TrendPoint = z.infer<typeof trendPoint>;
/** What came of the presses of a minute: `held` new holds, `standing` repeated presses, `refused` for any reason. */
export const pressMinute = z.object({
  at: instant,
  held: z.int(),
  standing: z.int(),
  refused: z.int(),
  confirmed: z.int(),
});
export type PressMinute = z.infer<typeof pressMinute>;
/** Of the last hour, over all rounds; null while Redis is away. */
export const pressTrend = z.object({
  minutes: z.array(pressMinute),
  /** Most frequent first. */
  refusals: z.array(z.object({ reason: refusalReason, count: z.int() })),
});
export type PressTrend = z.infer<typeof pressTrend>;
/** At most 61 points, `stepMs` apart, the first one being the start; none before the round opens. */
export const trend = z.object({
  roundId: eventId.nullable(),
  stepMs: z.int(),
  points: z.array(trendPoint),
  presses: pressTrend.nullable(),
  serverTime: instant,
});
export type Trend = z.infer<typeof trend>;

/** What the data takes; null where it cannot be asked. */
export const dataSize = z.object({
  databaseBytes: z.int(),
  /** The largest first; rows as Postgres estimates them. */
  tables: z.array(z.object({ name: z.string(), bytes: z.int(), rowsAbout: z.int() })),
});
/** Null where the server does not say; `maxBytes` null: no bound is set. */
export const redisMemory = z.object({
  usedBytes: z.int().nullable(),
  maxBytes: z.int().nullable(),
  evictionPolicy: z.string().nullable(),
});
export const systemStatus = z.object({
  health,
  historyQueue: historyQueue.nullable(),
  version: z.string(),
  startedAt: instant,
  worker: z.enum(["here", "elsewhere"]),
  data: z.object({
    /** `here`: our own Postgres and Redis, in `folder`. `elsewhere`: servers of the operator's own. */
    kept: z.enum(["here", "elsewhere"]),
    folder: z.string().nullable(),
    freeBytes: z.number().nullable(),
    size: dataSize.nullable(),
    redis: redisMemory.nullable(),
  }),
  serverTime: instant,
});
export type SystemStatus = z.infer<typeof systemStatus>;
