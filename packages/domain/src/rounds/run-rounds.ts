import type { Tx } from "@seonchak/prisma";
import type { EventId } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { requireReadiness } from "../overview/read-readiness.ts";
import { Refusal } from "../refusal.ts";
import type { RoundChange, RoundRow } from "./change-round.ts";
import { changeRound, RUNNING } from "./change-round.ts";
import { roundStateAt } from "./round-state.ts";

/**
 * Opens a round to students: from `opensAt`, or now. The database refuses times that are missing or out of order. Refused
 * too while the house is not well: a rush that breaks off in its first seconds cannot be made good (SPECS 5).
 */
export async function openRound(
  deps: Deps,
  actor: CouncilActor,
  input: {
    roundId: EventId;
    opensAt?: string | undefined;
    closesAt: string;
    expiresAt: string;
    holdMs?: number | undefined;
  },
): Promise<void> {
  const now = deps.clock.now();
  const opensAt = input.opensAt ? new Date(input.opensAt) : now;
  const closesAt = new Date(input.closesAt);
  if (closesAt <= now) throw new Refusal("ROUND_TIMES_INVALID", { field: "closesAt" });
  await requireReadiness(deps);
  const expiresAt = new Date(input.expiresAt);
  const change = async (round: RoundRow, tx: Tx): Promise<RoundChange> => {
    if ((await tx.roundLocker.count({ where: { roundId: round.id } })) === 0)
      throw new Refusal("ROUND_WITHOUT_LOCKERS");
    const holdMs = input.holdMs ?? round.holdMs;
    const publishedAt = round.publishedAt ?? now;
    return { action: "round.opened", data: { opensAt, closesAt, expiresAt, holdMs, publishedAt, ...RUNNING } };
  };
  await changeRound(deps, actor, { roundId: input.roundId, change, wanted: { opensAt, expiresAt } });
}

/** Ends the time in which lockers can be held; live holds may still be confirmed. */
export async function closeRound(deps: Deps, actor: CouncilActor, { roundId }: { roundId: EventId }): Promise<void> {
  const now = deps.clock.now();
  const change = (round: RoundRow): RoundChange => {
    const state = roundStateAt(round, now);
    if (state === "upcoming") throw new Refusal("ROUND_NOT_OPEN");
    if (state !== "open" && state !== "paused") throw new Refusal("ROUND_CLOSED");
    return { action: "round.closed", data: { closesAt: now, ...RUNNING } };
  };
  await changeRound(deps, actor, { roundId, change });
}

/** No new hold from the moment this returns; live holds can be confirmed. Every open page shows the notice, the newest. */
export async function pauseRound(
  deps: Deps,
  actor: CouncilActor,
  { roundId, noticeKo, noticeEn }: { roundId: EventId; noticeKo: string; noticeEn: string },
): Promise<void> {
  const now = deps.clock.now();
  const change = (round: RoundRow): RoundChange => {
    const state = roundStateAt(round, now);
    if (state !== "open" && state !== "paused") throw new Refusal("ROUND_CLOSED");
    return { action: "round.paused", data: { pausedAt: round.pausedAt ?? now, noticeKo, noticeEn } };
  };
  await changeRound(deps, actor, { roundId, change });
}

export async function resumeRound(deps: Deps, actor: CouncilActor, { roundId }: { roundId: EventId }): Promise<void> {
  await changeRound(deps, actor, { roundId, change: () => ({ action: "round.resumed", data: RUNNING }) });
}
