import type { PoolRow } from "@seonchak/holds";
import type { Prisma, Tx } from "@seonchak/prisma";
import { brokenConstraint } from "@seonchak/prisma";
import type { AuditAction, EventId, PoolId, RefusalReason } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { settleQuietly } from "../hold-engine/hold-engine.ts";
import { readLockerPools } from "../lockers/locker-source.ts";
import { withdrawHoldsOn } from "../lockers/set-locker-condition.ts";
import { Refusal } from "../refusal.ts";
import { publishEvent } from "./publish-event.ts";
import type { WantedRound } from "./read-overlap.ts";
import { readOverlap } from "./read-overlap.ts";

export type RoundRow = NonNullable<Awaited<ReturnType<Tx["round"]["findUnique"]>>>;
export type RoundChange = {
  action: AuditAction;
  data: Parameters<Tx["round"]["update"]>[0]["data"];
  /** Pools that the change made, by their ids, or took away, as Redis is to know them from now on. */
  pools?: { made: PoolId[]; gone: PoolRow[] };
  /** What the audit log says beside the round's own columns. */
  noted?: Prisma.InputJsonObject;
};
export type Changing = {
  roundId: EventId;
  /** The version that was seen; left out where the newest act is simply meant to win. */
  version?: number | undefined;
  change: (round: RoundRow, tx: Tx) => RoundChange | Promise<RoundChange>;
  /** What the change asks for, to find what it overlaps with when the database refuses it. */
  wanted?: WantedRound;
};

/** No pause, and nothing to say of one. */
export const RUNNING = { pausedAt: null, noticeKo: "", noticeEn: "" };
const SEND_MAX = 500;

const reasonOfConstraint: Record<string, RefusalReason> = {
  rounds_published_times_are_valid: "ROUND_TIMES_INVALID",
  rounds_hold_time_is_bounded: "ROUND_TIMES_INVALID",
  round_lockers_one_round_at_a_time: "ROUND_OVERLAPS",
};

/** Changes a round's row, audited; once this returns Redis has it, so that it is in force (SPECS 2). */
export async function changeRound(deps: Deps, actor: CouncilActor, changing: Changing): Promise<void> {
  const { roundId } = changing;
  let pools: RoundChange["pools"];
  try {
    pools = (await deps.prisma.$transaction((tx) => writeChange(tx, actor, changing))).pools;
  } catch (error) {
    // Refused, perhaps because it was done before, without Redis: what stands must be in force when this is said.
    if (error instanceof Refusal) await publishEvent(deps, roundId);
    throw await refusalOf(deps, changing, error);
  }
  // The pools before the round's new version: who reads the plan of that version finds all of them.
  if (pools) await settlePools(deps, roundId, pools);
  await publishEvent(deps, roundId);
  // Held before the round was postponed: whoever chose what is gone chooses anew.
  const gone = pools?.gone.map(({ poolId }) => poolId) ?? [];
  await withdrawHoldsOn(deps, roundId, gone);
}

async function writeChange(tx: Tx, actor: CouncilActor, { roundId, version, change }: Changing): Promise<RoundChange> {
  await tx.$queryRaw`SELECT id FROM rounds WHERE id = ${roundId}::uuid FOR UPDATE`;
  const round = await tx.round.findUnique({ where: { id: roundId } });
  if (!round) throw new Refusal("NO_ROUND");
  if (version !== undefined && BigInt(version) !== round.version) throw new Refusal("EDITED_ELSEWHERE");
  const changed = await change(round, tx);
  const after = await tx.round.update({ where: { id: roundId }, data: changed.data });
  await recordAudit(tx, actor, {
    action: changed.action,
    targetKind: "round",
    target: after.nameKo,
    before: roundFacts(round),
    after: { ...roundFacts(after), ...changed.noted },
  });
  return changed;
}

async function refusalOf(deps: Deps, { roundId, wanted = {} }: Changing, error: unknown): Promise<unknown> {
  const reason = reasonOfConstraint[brokenConstraint(error) ?? ""];
  if (reason === undefined) return error;
  return new Refusal(reason, reason === "ROUND_OVERLAPS" ? await readOverlap(deps, roundId, wanted) : {});
}

async function settlePools(
  deps: Deps,
  roundId: EventId,
  { made, gone }: NonNullable<RoundChange["pools"]>,
): Promise<void> {
  const pools = [...(made.length > 0 ? await readLockerPools(deps, roundId, made) : []), ...gone];
  for (let i = 0; i < pools.length; i += SEND_MAX)
    await settleQuietly(deps, roundId, { pools: pools.slice(i, i + SEND_MAX) });
}

/** What the audit log keeps of a round. */
export function roundFacts(round: RoundRow): Prisma.InputJsonObject {
  const { nameKo, nameEn, opensAt, closesAt, expiresAt, publishedAt, pausedAt, holdMs, cohorts } = round;
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    nameKo,
    nameEn,
    opensAt: iso(opensAt),
    closesAt: iso(closesAt),
    expiresAt: iso(expiresAt),
    publishedAt: iso(publishedAt),
    pausedAt: iso(pausedAt),
    holdMs,
    cohorts,
    noticeKo: round.noticeKo,
    noticeEn: round.noticeEn,
  };
}
