import type { StoreVitals } from "@seonchak/holds";
import type { PartReadiness, Readiness } from "@seonchak/schema";
import type { DiskSpace } from "../disk.ts";

/** Another clock against the server's own, and how long its answer took. */
export type ClockReading = { aheadMs: number; answeredInMs: number };

/** What was found; null where nobody answered in time, of the disk where the machine cannot be looked into. */
export type ReadinessReadings = {
  database: ClockReading | null;
  redis: ClockReading | null;
  vitals: StoreVitals | null;
  disk: DiskSpace | "unreadable" | null;
  undrained: number | null;
  undrainedMax: number;
};

/** Times of a round are compared on three machines' clocks; students see each second. */
const CLOCKS_APART_MAX_MS = 1_000;
/** Above this share of its bound Redis may refuse writes in the rush. */
const MEMORY_SHARE_MAX = 0.8;
const GIB = 1_024 ** 3;
/** Free space that a day of rushes cannot fill. */
const DISK_FREE_MIN_BYTES = GIB;
const DISK_FREE_MIN_SHARE = 0.05;
/** A history that is half way to its bound would refuse holds soon after opening. */
const UNDRAINED_SHARE_MAX = 0.5;

/** A part that could not be asked is judged by whoever did not answer, not twice. */
export function judgeReadiness(readings: ReadinessReadings): Readiness {
  const parts = [
    judgeClock(readings),
    judgeDatabase(readings),
    judgeRedis(readings),
    judgeDisk(readings),
    judgeHistory(readings),
  ];
  return { isWell: parts.every((part) => part.isWell), parts };
}

function judgeClock({ database, redis }: ReadinessReadings): PartReadiness {
  const aheadMs = [0, ...[database, redis].flatMap((reading) => reading?.aheadMs ?? [])];
  return {
    part: "clock",
    isWell: Math.max(...aheadMs) - Math.min(...aheadMs) <= CLOCKS_APART_MAX_MS,
    databaseAheadMs: database?.aheadMs ?? null,
    redisAheadMs: redis?.aheadMs ?? null,
    apartMaxMs: CLOCKS_APART_MAX_MS,
  };
}

function judgeDatabase({ database }: ReadinessReadings): PartReadiness {
  return { part: "database", isWell: database !== null, answeredInMs: database?.answeredInMs ?? null };
}

function judgeRedis({ redis, vitals }: ReadinessReadings): PartReadiness {
  const { evictionPolicy = null, usedBytes = null, maxBytes = null } = vitals ?? {};
  // Any other policy could drop a hold (DESIGN 3).
  const keepsAll = evictionPolicy === null || evictionPolicy === "noeviction";
  const hasRoom = usedBytes === null || maxBytes === null || usedBytes <= maxBytes * MEMORY_SHARE_MAX;
  return {
    part: "redis",
    isWell: redis !== null && vitals !== null && keepsAll && hasRoom,
    answeredInMs: redis?.answeredInMs ?? null,
    evictionPolicy,
    usedBytes,
    maxBytes,
  };
}

function judgeDisk({ disk }: ReadinessReadings): PartReadiness {
  if (disk === null || disk === "unreadable")
    return { part: "disk", isWell: disk === null, freeBytes: null, totalBytes: null, freeMinBytes: null };
  const freeMinBytes = Math.round(Math.max(DISK_FREE_MIN_BYTES, disk.totalBytes * DISK_FREE_MIN_SHARE));
  return { part: "disk", isWell: disk.freeBytes >= freeMinBytes, ...disk, freeMinBytes };
}

function judgeHistory({ undrained, undrainedMax }: ReadinessReadings): PartReadiness {
  const isWell = undrained === null || undrained < undrainedMax * UNDRAINED_SHARE_MAX;
  return { part: "history", isWell, undrained, undrainedMax };
}
