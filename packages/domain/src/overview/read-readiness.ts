import { readStoreTime, readStoreVitals } from "@seonchak/holds";
import type { Readiness } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { answeredInTime } from "./answered-in-time.ts";
import type { ClockReading, ReadinessReadings } from "./judge-readiness.ts";
import { judgeReadiness } from "./judge-readiness.ts";
import { readHistoryQueue } from "./read-history-queue.ts";

const PART_LIMIT_MS = 2_000;
const unanswered = { limitMs: PART_LIMIT_MS, otherwise: null };

/** Whether a round may be opened: clocks, stores, disk and history, with the numbers that decide (SPECS 5). */
export async function readReadiness(deps: Deps): Promise<Readiness> {
  return judgeReadiness(await readReadings(deps));
}

/** Refuses HOUSE_UNWELL with what is not well. For opening alone: whatever calms things down is always allowed. */
export async function requireReadiness(deps: Deps): Promise<void> {
  const { isWell, parts } = await readReadiness(deps);
  if (isWell) return;
  throw new Refusal("HOUSE_UNWELL", { unwell: parts.filter((part) => !part.isWell).map(({ part }) => part) });
}

async function readReadings(deps: Deps): Promise<ReadinessReadings> {
  const [database, redis, vitals, disk, queue] = await Promise.all([
    readClock(deps, () => databaseTime(deps)),
    readClock(deps, () => readStoreTime(deps.holdStore)),
    answeredInTime(readStoreVitals(deps.holdStore), unanswered),
    answeredInTime(deps.disk.readSpace(), { limitMs: PART_LIMIT_MS, otherwise: "unreadable" as const }),
    answeredInTime(readHistoryQueue(deps), unanswered),
  ]);
  const undrained = queue?.waiting ?? null;
  return { database, redis, vitals, disk, undrained, undrainedMax: deps.holdStore.limits.undrainedMax };
}

/** The other clock is taken to have been read in the middle of the way there and back. */
async function readClock(deps: Deps, ask: () => Promise<number>): Promise<ClockReading | null> {
  const askedMs = ownClockMs(deps);
  const theirsMs = await answeredInTime(ask(), unanswered);
  if (theirsMs === null) return null;
  const answeredMs = ownClockMs(deps);
  return {
    aheadMs: Math.round(theirsMs - (askedMs + answeredMs) / 2),
    answeredInMs: Math.max(0, Math.round(answeredMs - askedMs)),
  };
}

/** Without what a test clock adds: the stores' own clocks know nothing of it. */
function ownClockMs({ clock }: Deps): number {
  return clock.now().getTime() - clock.offsetMs();
}

async function databaseTime({ prisma }: Deps): Promise<number> {
  const [row] = await prisma.$queryRaw<{ ms: number }[]>`
    SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`;
  if (!row) throw new Error("the database did not tell its time");
  return row.ms;
}
