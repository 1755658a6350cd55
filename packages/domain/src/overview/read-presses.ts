import type { PressCount } from "@seonchak/holds";
import { StoreAway } from "@seonchak/holds";
import type { PressTrend, RefusalReason } from "@seonchak/schema";
import { refusalReason } from "@seonchak/schema";
import type { Deps } from "../deps.ts";

const MINUTES = 60;
/** Long enough to be steady, short enough to follow a rush. */
const RATE_SECONDS = 5;

/** Presses on lockers per second just now, over all processes; null while Redis is away. */
export function readPressRate({ presses }: Deps): Promise<number | null> {
  return unlessAway(() => presses.readRate(RATE_SECONDS));
}

/** The presses of the last hour and why they were refused; null while Redis is away. */
export async function readPressTrend({ presses }: Deps): Promise<PressTrend | null> {
  const minutes = await unlessAway(() => presses.readMinutes(MINUTES));
  if (!minutes) return null;
  return {
    minutes: minutes.map(({ atMs, counts }) => ({ at: new Date(atMs).toISOString(), ...tallyOf(counts) })),
    refusals: refusalsOf(minutes.flatMap(({ counts }) => counts)),
  };
}

function tallyOf(counts: PressCount[]) {
  const sum = (isCounted: (count: PressCount) => boolean) =>
    counts.filter(isCounted).reduce((total, { count }) => total + count, 0);
  return {
    held: sum(({ word }) => word === "HELD"),
    standing: sum(({ word }) => word === "STANDING"),
    refused: sum(({ press, word }) => press === "hold" && isRefusal(word)),
    confirmed: sum(({ word }) => word === "CONFIRMED"),
  };
}

function refusalsOf(counts: PressCount[]): PressTrend["refusals"] {
  const byReason = new Map<RefusalReason, number>();
  for (const { word, count } of counts) {
    const reason = refusalReason.safeParse(word).data;
    if (reason) byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  }
  return [...byReason].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

function isRefusal(word: string): boolean {
  return refusalReason.safeParse(word).success;
}

async function unlessAway<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoreAway) return null;
    throw error;
  }
}
