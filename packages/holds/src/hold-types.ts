import type { EventId, HoldId, PoolId, StudentId } from "@seonchak/schema";

/** So many units of one pool. */
export type Claim = { poolId: PoolId; units: number };

/** What a student asks for; `cohort` is checked against the event's. */
export type HoldRequest = {
  holdId: HoldId;
  studentId: StudentId;
  cohort: string | null;
  claims: Claim[];
  /** Placed by an administrator, whom windows, rates and eligibility do not bind. */
  council?: CouncilAct;
  /** The student's live hold that this one takes the place of, in one step; its deadline stays. */
  replaces?: HoldId;
};

/**
 * What the council does with a hold of its own: give back what a student had, assign also what it keeps for itself, or
 * move a student whose other thing ends with the confirmation.
 */
export type CouncilAct = "restore" | "assign" | "move";

/** A hold that is to be confirmed or given back: `holdId` null is the student's live hold, `poolId` null any pool. */
export type HoldRef = { holdId: HoldId | null; studentId: StudentId | null; poolId: PoolId | null };

/** How a hold ends. `confirmed` is decided by Postgres only. */
export type HoldEnd = "confirmed" | "given_up" | "withdrawn";

/** A pool's row in Postgres, absolute, with its version. `ownerId` for pools that have one owner. */
export type PoolRow = {
  poolId: PoolId;
  version: bigint;
  capacity: number;
  confirmedCount: number;
  ownerId: StudentId | null;
};

/** An event's times and rules, absolute, with their version. */
export type EventRow = {
  eventId: EventId;
  version: bigint;
  opensAt: Date;
  closesAt: Date;
  endsAt: Date;
  isPaused: boolean;
  holdMs: number;
  /** How many pools one student may own at once in this event. */
  perStudent: number;
  cohorts: string[];
};

/** A hold as the history has it, to restore after a loss; `end` null while it was still live. */
export type PastHold = {
  holdId: HoldId;
  studentId: StudentId;
  claims: Claim[];
  placedAt: Date;
  expiresAt: Date;
  end: "confirmed" | "given_up" | "expired" | "withdrawn" | null;
};

export type PlaceReply =
  | { word: "HELD"; holdId: HoldId; expiresAtMs: number; nowMs: number }
  | { word: "STANDING"; holdId: HoldId; expiresAtMs: number; nowMs: number }
  | { word: "CONFIRMING"; holdId: HoldId }
  | { word: "ENDED"; how: string }
  | { word: "NOT_OPEN"; opensAtMs: number; nowMs: number }
  | { word: "TOO_MANY"; retryAfterMs: number }
  | { word: "COOLING"; retryAfterMs: number }
  | { word: "FULL"; poolId: PoolId; capacity: number; confirmedCount: number; freeAtMs: number }
  | {
      word:
        | "COLD"
        | "NOT_YOURS"
        | "HOLDS_ANOTHER"
        | "OWNS_THIS"
        | "OWNS_ANOTHER"
        | "PAUSED"
        | "CLOSED"
        | "NOT_ELIGIBLE"
        | "BEHIND";
    };

export type KeepReply = {
  word: "KEPT" | "CONFIRMED" | "GONE" | "NOT_YOURS" | "UNKNOWN";
  holdId: HoldId | null;
  claims: Claim[];
};
export type EndReply = { word: "ENDED" | "CONFIRMING" | "GONE" | "NOT_YOURS" | "UNKNOWN"; holdId: HoldId | null };

export type PoolState = {
  poolId: PoolId;
  version: bigint;
  capacity: number;
  confirmedCount: number;
  heldUnits: number;
  /** When the first of its holds lapses; null with held units: confirming. */
  firstExpiryMs: number | null;
};
export type EventState = { nowMs: number; version: bigint; lastStreamId: string; pools: PoolState[] };

export type LiveHold = {
  holdId: HoldId;
  studentId: StudentId;
  state: "held" | "confirming";
  expiresAtMs: number;
  claims: Claim[];
};
export type StudentState = { nowMs: number; hold: Omit<LiveHold, "studentId"> | null; ownedPoolIds: PoolId[] };

/** One entry of an event's stream. `sequence` counts from 1 and restarts when the store lost its data. */
export type StreamEntry = {
  streamId: string;
  sequence: number;
  kind: "held" | "given_up" | "expired" | "withdrawn" | "pool" | "event";
  holdId: string;
  studentId: string;
  claims: Claim[];
  atMs: number;
  expiresAtMs: number | null;
};

/** Bounds of the hold script, each from the environment, multiplied by RATE_LIMIT_FACTOR (DESIGN 5). */
export type HoldLimits = {
  burst: number;
  perSecond: number;
  lapsesBeforePause: number;
  pauseMs: number;
  undrainedMax: number;
};
export const DEFAULT_HOLD_LIMITS: HoldLimits = {
  burst: 60,
  perSecond: 10,
  lapsesBeforePause: 3,
  pauseMs: 60_000,
  undrainedMax: 200_000,
};
