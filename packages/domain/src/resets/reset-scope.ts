import { createHash } from "node:crypto";
import type { LiveHold } from "@seonchak/holds";
import type { EventId, ResetScope } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import { lockerEvent } from "../lockers/locker-event.ts";
import { Refusal } from "../refusal.ts";

export type ScopedAssignment = { id: string; hold_id: string; round_id: string; locker_id: string; student_id: string };
export type ScopedHold = LiveHold & { event: HoldEvent };

/** What a scope takes in now. */
export type ScopeContents = {
  wordKo: string;
  wordEn: string;
  lockerCount: number;
  assignments: ScopedAssignment[];
  holds: ScopedHold[];
  /** Names exactly these assignments. */
  fingerprint: string;
};

/** Reads what a reset of this scope would end. Refuses NOT_FOUND for a locker, location or round that is not there. */
export async function readScope(deps: Deps, scope: ResetScope): Promise<ScopeContents> {
  const words = await wordsOf(deps, scope);
  const lockerIds = await lockersIn(deps, scope);
  const assignments = await assignmentsIn(deps, scope, lockerIds);
  const holds = scope.kind === "expired" ? [] : await holdsIn(deps, scope, new Set(lockerIds));
  const ids = assignments.map((row) => row.id).sort();
  const fingerprint = createHash("sha256").update(ids.join(",")).digest("base64url");
  return { ...words, lockerCount: lockerIds.length, assignments, holds, fingerprint };
}

async function wordsOf({ prisma }: Deps, scope: ResetScope): Promise<{ wordKo: string; wordEn: string }> {
  switch (scope.kind) {
    case "locker":
      return { wordKo: String(scope.lockerNumber), wordEn: String(scope.lockerNumber) };
    case "location": {
      const location = await prisma.location.findUnique({ where: { id: scope.locationId } });
      if (!location) throw new Refusal("NOT_FOUND", { field: "locationId" });
      return { wordKo: location.nameKo, wordEn: location.nameEn };
    }
    case "round": {
      const round = await prisma.round.findUnique({ where: { id: scope.roundId } });
      if (!round) throw new Refusal("NO_ROUND");
      return { wordKo: round.nameKo, wordEn: round.nameEn };
    }
    case "all":
      return { wordKo: "모든 사물함", wordEn: "All lockers" };
    case "expired":
      return { wordKo: "끝난 회차", wordEn: "Ended rounds" };
  }
}

async function lockersIn({ prisma }: Deps, scope: ResetScope): Promise<string[]> {
  const where =
    scope.kind === "locker"
      ? { number: scope.lockerNumber }
      : scope.kind === "location"
        ? { locationId: scope.locationId }
        : scope.kind === "round"
          ? { rounds: { some: { roundId: scope.roundId } } }
          : {};
  const rows = await prisma.locker.findMany({ where, select: { id: true } });
  if (scope.kind === "locker" && rows.length === 0) throw new Refusal("LOCKER_NOT_FOUND");
  return rows.map((row) => row.id);
}

async function assignmentsIn(
  { prisma, clock }: Deps,
  scope: ResetScope,
  lockerIds: string[],
): Promise<ScopedAssignment[]> {
  const rows = await prisma.lockerAssignment.findMany({
    where: {
      endedAt: null,
      lockerId: { in: lockerIds },
      ...(scope.kind === "round" ? { roundId: scope.roundId } : {}),
      ...(scope.kind === "expired" ? { round: { expiresAt: { lte: clock.now() } } } : {}),
    },
  });
  return rows.map((row) => ({
    id: row.id,
    hold_id: row.holdId,
    round_id: row.roundId,
    locker_id: row.lockerId,
    student_id: row.studentId,
  }));
}

async function holdsIn(deps: Deps, scope: ResetScope, lockerIds: Set<string>): Promise<ScopedHold[]> {
  const holds = await readLiveHolds(deps, scope.kind === "round" ? scope.roundId : null);
  return holds.filter((hold) => hold.claims.some((claim) => lockerIds.has(claim.poolId)));
}

/** Live and confirming holds of a round, or of every round whose lockers count now. Refuses STORE_AWAY, WARMING. */
export async function readLiveHolds(deps: Deps, roundId: EventId | null = null): Promise<ScopedHold[]> {
  const rounds = await deps.prisma.round.findMany({
    where: { publishedAt: { not: null }, expiresAt: { gt: deps.clock.now() } },
  });
  const ids = rounds.map((round) => eventId.parse(round.id)).filter((id) => roundId === null || roundId === id);
  const lists = await Promise.all(
    ids.map(async (id) => {
      const holds = await storeAnswers(() => withWarmEvent(deps, lockerEvent(id), () => deps.holdStore.listHolds(id)));
      return holds.map((hold) => ({ ...hold, event: lockerEvent(id) }));
    }),
  );
  return lists.flat();
}
