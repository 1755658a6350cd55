import type { Tx } from "@seonchak/prisma";
import { brokenConstraint } from "@seonchak/prisma";
import type { AuditAction, EventId, RefusalReason } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { publishEvent } from "./publish-event.ts";
import { roundStateAt } from "./round-state.ts";

type Round = NonNullable<Awaited<ReturnType<Tx["round"]["findUnique"]>>>;
type Change = { action: AuditAction; data: Parameters<Tx["round"]["update"]>[0]["data"] };

const RUNNING = { pausedAt: null, noticeKo: "", noticeEn: "" };

const reasonOfConstraint: Record<string, RefusalReason> = {
  rounds_published_times_are_valid: "ROUND_TIMES_INVALID",
  rounds_hold_time_is_bounded: "ROUND_TIMES_INVALID",
  round_lockers_one_round_at_a_time: "ROUND_OVERLAPS",
};

/** Opens a round to students: from `opensAt`, or now. The database refuses times that are missing or out of order. */
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
  const change = (round: Round): Change => ({
    action: "round.opened",
    data: {
      opensAt,
      closesAt,
      expiresAt: new Date(input.expiresAt),
      holdMs: input.holdMs ?? round.holdMs,
      publishedAt: round.publishedAt ?? now,
      ...RUNNING,
    },
  });
  await changeRound(deps, actor, { roundId: input.roundId, change });
}

/** Ends the time in which lockers can be held; live holds may still be confirmed. */
export async function closeRound(deps: Deps, actor: CouncilActor, { roundId }: { roundId: EventId }): Promise<void> {
  const now = deps.clock.now();
  const change = (round: Round): Change => {
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
  const change = (round: Round): Change => {
    const state = roundStateAt(round, now);
    if (state !== "open" && state !== "paused") throw new Refusal("ROUND_CLOSED");
    return { action: "round.paused", data: { pausedAt: round.pausedAt ?? now, noticeKo, noticeEn } };
  };
  await changeRound(deps, actor, { roundId, change });
}

export async function resumeRound(deps: Deps, actor: CouncilActor, { roundId }: { roundId: EventId }): Promise<void> {
  await changeRound(deps, actor, { roundId, change: () => ({ action: "round.resumed", data: RUNNING }) });
}

type Changing = { roundId: EventId; change: (round: Round) => Change };

async function changeRound(deps: Deps, actor: CouncilActor, { roundId, change }: Changing): Promise<void> {
  try {
    await deps.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM rounds WHERE id = ${roundId}::uuid FOR UPDATE`;
      const round = await tx.round.findUnique({ where: { id: roundId } });
      if (!round) throw new Refusal("NO_ROUND");
      const { action, data } = change(round);
      const changed = await tx.round.update({ where: { id: roundId }, data });
      await recordAudit(tx, actor, {
        action,
        targetKind: "round",
        target: round.nameKo,
        before: facts(round),
        after: facts(changed),
      });
    });
  } catch (error) {
    // Refused, perhaps because it was done before, without Redis: what stands must be in force when this is said.
    if (error instanceof Refusal) await publishEvent(deps, roundId);
    const reason = reasonOfConstraint[brokenConstraint(error) ?? ""];
    throw reason ? new Refusal(reason) : error;
  }
  await publishEvent(deps, roundId);
}

function facts({ opensAt, closesAt, expiresAt, publishedAt, pausedAt, holdMs, noticeKo, noticeEn }: Round) {
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    opensAt: iso(opensAt),
    closesAt: iso(closesAt),
    expiresAt: iso(expiresAt),
    publishedAt: iso(publishedAt),
    pausedAt: iso(pausedAt),
    holdMs,
    noticeKo,
    noticeEn,
  };
}
