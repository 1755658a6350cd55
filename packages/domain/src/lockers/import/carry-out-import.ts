import type { CarryOutLockerFileInput, LockerFilePreview } from "@seonchak/schema";
import { LOCKER_FILE_SHOWN_MAX, lockerCondition } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../../deps.ts";
import { settleQuietly } from "../../hold-engine/hold-engine.ts";
import { tellRounds } from "../../locations/follow-plan.ts";
import { liveAt } from "../../locations/list-locations.ts";
import { Refusal } from "../../refusal.ts";
import { readLockerPools } from "../locker-source.ts";
import { withdrawHoldsOn } from "../set-locker-condition.ts";
import type { ImportPlan, Standing } from "./plan-import.ts";
import { planImport } from "./plan-import.ts";
import { writeImport } from "./write-import.ts";

const RAW_SHOWN_MAX = 300;

/** What a file would do, with every line that cannot be taken and why. Changes nothing. */
export async function previewLockerFile(deps: Deps, { text }: { text: string }): Promise<LockerFilePreview> {
  const plan = planImport(text, await readStanding(deps));
  return {
    ...countsOf(plan),
    unchangedCount: plan.unchangedCount,
    keptConditionCount: plan.lockers.filter(({ keepsCondition }) => keepsCondition).length,
    locations: plan.locations.slice(0, LOCKER_FILE_SHOWN_MAX).map(({ id: _, ...location }) => location),
    changes: plan.lockers.slice(0, LOCKER_FILE_SHOWN_MAX).map(({ id: _, ...change }) => change),
    broken: plan.broken
      .slice(0, LOCKER_FILE_SHOWN_MAX)
      .map((line) => ({ ...line, raw: line.raw.slice(0, RAW_SHOWN_MAX) })),
    fingerprint: plan.fingerprint,
  };
}

/**
 * Does exactly what was previewed, in one transaction; else PREVIEW_OUTDATED. Lockers that somebody has keep their state,
 * and none is ever deleted. Rounds are not touched: a new locker joins one by hand.
 */
export async function carryOutLockerFile(deps: Deps, actor: CouncilActor, input: CarryOutLockerFileInput) {
  const plan = planImport(input.text, await readStanding(deps));
  if (plan.fingerprint !== input.fingerprint) throw new Refusal("PREVIEW_OUTDATED");
  const { createdCount, changedCount, brokenCount } = countsOf(plan);
  if (brokenCount > 0 && !input.skipBroken) throw new Refusal("FILE_HAS_BROKEN_ROWS");
  if (createdCount + changedCount + plan.locations.length === 0) throw new Refusal("NOTHING_TO_CHANGE");
  const { roundIds, conditionIds } = await writeImport(deps, actor, plan);
  for (const roundId of roundIds)
    await settleQuietly(deps, roundId, { pools: await readLockerPools(deps, roundId, conditionIds) });
  await tellRounds(deps, roundIds);
  const closed = plan.lockers.flatMap(({ id, before, after }) =>
    id !== null && before?.condition === "available" && after.condition !== "available" ? [id] : [],
  );
  for (const roundId of roundIds) await withdrawHoldsOn(deps, roundId, closed);
  const newLocationCount = plan.locations.filter(({ isNew }) => isNew).length;
  return { createdCount, changedCount, skippedCount: brokenCount, newLocationCount };
}

function countsOf({ lockers, broken }: ImportPlan) {
  const createdCount = lockers.filter(({ before }) => before === null).length;
  return { createdCount, changedCount: lockers.length - createdCount, brokenCount: broken.length };
}

async function readStanding({ prisma, clock }: Deps): Promise<Standing> {
  const [locations, lockers] = await Promise.all([
    prisma.location.findMany({ orderBy: { position: "asc" } }),
    prisma.locker.findMany({
      include: { assignments: { where: liveAt(clock.now()), take: 1, select: { id: true } } },
    }),
  ]);
  const names = new Map(locations.map(({ id, nameKo }) => [id, nameKo]));
  return {
    locations,
    lockers: lockers.map(({ assignments, locationId, condition, ...locker }) => ({
      ...locker,
      location: names.get(locationId) ?? "",
      condition: lockerCondition.parse(condition),
      isTaken: assignments.length > 0,
    })),
  };
}
