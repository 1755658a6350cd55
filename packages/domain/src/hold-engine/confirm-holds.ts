import type { KeepReply } from "@seonchak/holds";
import { isDatabaseAway, lostUniqueIndex, sqlState } from "@seonchak/prisma";
import type { EventId, HoldId, PoolId, RefusalReason, StudentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { EventSource, HoldEvent } from "./event-source.ts";
import type { KeptHold, WonHold } from "./hold-engine.ts";
import { settleQuietly, storeAnswers } from "./hold-engine.ts";
import { decideGivenBack, readOutcomes } from "./outcomes.ts";
import { withWarmEvent } from "./warm-event.ts";

/** A kind's part in confirmation: one statement that decides a whole batch, each hold on its own. */
export type ConfirmRules = EventSource & {
  /** Inserts what was won, the holds' outcomes and their history in one statement, sorted by pool. */
  writeMany(deps: Deps, eventId: EventId, holds: KeptHold[]): Promise<WonHold[]>;
  /** Why a hold lost, read afterwards, and the pools that Redis should know better. */
  whyLost(deps: Deps, eventId: EventId, hold: KeptHold): Promise<{ reason: RefusalReason; poolIds: PoolId[] }>;
};

/** `holdId` null: the student's live hold; `poolId` null: whatever it claims. */
export type ConfirmRequest = { holdId: HoldId | null; studentId: StudentId; poolId: PoolId | null };
export type ConfirmOutcome =
  | { word: "confirmed"; holdId: HoldId }
  | { word: "unknown" }
  | { word: "refused"; reason: RefusalReason };

const BATCH_TRIES = 3;
const RETRY_LATER_MS = 1_000;
const DEADLOCK_STATES = new Set(["40P01", "40001"]);

/**
 * Postgres decides who got it. Each caller learns its own fate: `confirmed`, also when it was so before; `unknown` when
 * neither Redis nor an outcome knows the hold; or refused. Refuses OUTCOME_UNKNOWN while Postgres cannot be asked:
 * the holds then stay confirming, and pressing again gives the final answer (DESIGN 3).
 */
export async function confirmHolds(
  deps: Deps,
  event: HoldEvent<ConfirmRules>,
  requests: ConfirmRequest[],
): Promise<ConfirmOutcome[]> {
  const replies = await storeAnswers(() => withWarmEvent(deps, event, () => deps.holdStore.keep(event.id, requests)));
  return answersOfPostgres(async () => {
    const decided = await decide(deps, event, keptOf(requests, replies));
    return Promise.all(
      requests.map((request, i) => decided.get(replies[i]?.holdId ?? "") ?? answer(deps, request, replies[i])),
    );
  });
}

function keptOf(requests: ConfirmRequest[], replies: KeepReply[]): KeptHold[] {
  return requests.flatMap(({ studentId }, i) => {
    const reply = replies[i];
    return reply?.word === "KEPT" && reply.holdId ? [{ holdId: reply.holdId, studentId, claims: reply.claims }] : [];
  });
}

/** Confirm looks for the outcome before it says gone: confirming again is a yes (DESIGN 1.5). */
async function answer(deps: Deps, request: ConfirmRequest, reply: KeepReply | undefined): Promise<ConfirmOutcome> {
  const holdId = reply?.holdId ?? request.holdId;
  if (!reply || !holdId) return { word: "unknown" };
  if (reply.word === "NOT_YOURS") return { word: "refused", reason: "HOLD_NOT_YOURS" };
  const outcome = (await readOutcomes(deps, [holdId])).get(holdId);
  if (outcome && outcome.studentId !== request.studentId) return { word: "refused", reason: "HOLD_NOT_YOURS" };
  if (outcome?.outcome === "confirmed" || reply.word === "CONFIRMED") return { word: "confirmed", holdId };
  return reply.word === "UNKNOWN" && !outcome ? { word: "unknown" } : { word: "refused", reason: "HOLD_GONE" };
}

async function decide(
  deps: Deps,
  event: HoldEvent<ConfirmRules>,
  kept: KeptHold[],
): Promise<Map<string, ConfirmOutcome>> {
  const answers = new Map<string, ConfirmOutcome>();
  if (kept.length === 0) return answers;
  const won = await writeBatch(deps, event, kept);
  for (const { holdId } of won) answers.set(holdId, { word: "confirmed", holdId });
  await settleQuietly(deps, event.id, {
    ends: won.map(({ holdId }) => ({ holdId, how: "confirmed" })),
    pools: won.flatMap(({ pools }) => pools),
  });
  for (const hold of kept) {
    if (!answers.has(hold.holdId)) answers.set(hold.holdId, await decideLost(deps, event, hold));
  }
  return answers;
}

/** The whole batch again after a deadlock; one by one when a hold in it was given back meanwhile. */
async function writeBatch(deps: Deps, event: HoldEvent<ConfirmRules>, kept: KeptHold[]): Promise<WonHold[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await event.source.writeMany(deps, event.id, kept);
    } catch (error) {
      const isDeadlock = DEADLOCK_STATES.has(sqlState(error) ?? "");
      if (isDeadlock && attempt < BATCH_TRIES) continue;
      if (lostUniqueIndex(error) !== "hold_outcomes_pkey") throw error;
      if (kept.length === 1) return [];
    }
    const alone = [];
    for (const hold of kept) alone.push(...(await writeBatch(deps, event, [hold])));
    return alone;
  }
}

/** A unique violation at confirm is an answer: end the hold, write the pool from its row, say who was first. */
async function decideLost(deps: Deps, event: HoldEvent<ConfirmRules>, hold: KeptHold): Promise<ConfirmOutcome> {
  const outcome = (await decideGivenBack(deps, [hold])).get(hold.holdId);
  const isConfirmed = outcome?.outcome === "confirmed";
  const why = isConfirmed ? null : await event.source.whyLost(deps, event.id, hold);
  await settleQuietly(deps, event.id, {
    ends: [{ holdId: hold.holdId, how: isConfirmed ? "confirmed" : "withdrawn" }],
    pools: await event.source.readPools(deps, event.id, why?.poolIds ?? hold.claims.map(({ poolId }) => poolId)),
  });
  return why ? { word: "refused", reason: why.reason } : { word: "confirmed", holdId: hold.holdId };
}

/** What Postgres says is final; that it cannot be asked is said as such, never guessed. */
async function answersOfPostgres<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (isDatabaseAway(error)) throw new Refusal("OUTCOME_UNKNOWN", { retryAfterMs: RETRY_LATER_MS });
    throw error;
  }
}
