import type { PostponeRoundInput } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { RoundChange, RoundRow } from "./change-round.ts";
import { changeRound } from "./change-round.ts";
import { roundStateAt } from "./round-state.ts";

/**
 * Gives a round that is coming, open or paused other times, with what students are told. An open one that is moved to
 * the future takes no hold once this returns; holds that live can be confirmed within their time (SPECS 2). A paused one
 * stays paused unless it is moved: then it opens by itself at its new time.
 */
export async function postponeRound(deps: Deps, actor: CouncilActor, input: PostponeRoundInput): Promise<void> {
  const now = deps.clock.now();
  const [opensAt, closesAt, expiresAt] = [input.opensAt, input.closesAt, input.expiresAt].map((at) => new Date(at));
  if (!opensAt || !closesAt || !expiresAt) throw new Refusal("ROUND_TIMES_INVALID");
  if (closesAt <= now) throw new Refusal("ROUND_TIMES_INVALID", { field: "closesAt" });
  const { noticeKo, noticeEn } = input;
  const change = (round: RoundRow): RoundChange => {
    refuseUnlessRunning(round, now);
    // Opening at once is an act of its own, which asks first whether the house is well.
    if (opensAt <= now && opensAt.getTime() !== round.opensAt?.getTime())
      throw new Refusal("ROUND_TIMES_INVALID", { field: "opensAt" });
    const pausedAt = opensAt > now ? null : round.pausedAt;
    return { action: "round.postponed", data: { opensAt, closesAt, expiresAt, pausedAt, noticeKo, noticeEn } };
  };
  const { roundId, version } = input;
  await changeRound(deps, actor, { roundId, version, change, wanted: { opensAt, expiresAt } });
}

function refuseUnlessRunning(round: RoundRow, now: Date): void {
  const state = roundStateAt(round, now);
  if (state === "draft") throw new Refusal("ROUND_NOT_OPEN");
  if (state === "closed" || state === "ended") throw new Refusal("ROUND_CLOSED");
}
