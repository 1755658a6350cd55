import type { Tx } from "@seonchak/prisma";
import type { EventId, UpdateLockerInput } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { raiseRoundsOf, tellRounds } from "../locations/follow-plan.ts";
import type { PlanPlace } from "../locations/free-places.ts";
import { freePlaces } from "../locations/free-places.ts";
import { Refusal } from "../refusal.ts";
import { numberedOnce } from "./create-lockers.ts";

/**
 * Another number, place or location for a locker, whoever has it; its rounds and its owner stay. Every open page shows it
 * where it is now. What another administrator moved meanwhile is EDITED_ELSEWHERE.
 */
export async function updateLocker(deps: Deps, actor: CouncilActor, input: UpdateLockerInput): Promise<void> {
  const roundIds = await numberedOnce(() => deps.prisma.$transaction((tx) => writeLocker(tx, actor, input)));
  await tellRounds(deps, roundIds);
}

async function writeLocker(tx: Tx, actor: CouncilActor, input: UpdateLockerInput): Promise<EventId[]> {
  const { seen } = input;
  const toId = input.locationId ?? seen.locationId;
  // Whoever makes a plan smaller waits for this, or is seen by it.
  await tx.$queryRaw`
    SELECT id FROM locations WHERE id IN (${seen.locationId}::uuid, ${toId}::uuid) ORDER BY id FOR SHARE`;
  const to = await tx.location.findUnique({ where: { id: toId } });
  if (!to) throw new Refusal("NOT_FOUND", { field: "locationId" });
  const locker = await tx.locker.findUnique({ where: { number: input.lockerNumber }, include: { location: true } });
  if (!locker) throw new Refusal("LOCKER_NOT_FOUND");
  const place = await placeIn(tx, to, input);
  const data = { number: input.newNumber ?? locker.number, locationId: toId, ...place };
  const { number, locationId, row, column } = locker;
  if (data.number === number && toId === locationId && data.row === row && data.column === column)
    throw new Refusal("NOTHING_TO_CHANGE");
  const roundIds = await raiseRoundsOf(tx, [locker.id]);
  const { count } = await tx.locker.updateMany({ where: { id: locker.id, number, ...seen }, data });
  if (count === 0) throw new Refusal("EDITED_ELSEWHERE");
  await recordAudit(tx, actor, {
    action: "locker.updated",
    targetKind: "locker",
    target: String(number),
    before: { number, location: locker.location.nameKo, row, column },
    after: { number: data.number, location: to.nameKo, ...place },
  });
  return roundIds;
}

type Plan = { id: string; rows: number; columns: number };

async function placeIn(tx: Tx, to: Plan, { seen, at }: UpdateLockerInput): Promise<PlanPlace> {
  if (at) {
    if (at.row > to.rows || at.column > to.columns) throw new Refusal("OUTSIDE_PLAN", { field: "at" });
    return at;
  }
  if (to.id === seen.locationId) return { row: seen.row, column: seen.column };
  const [first] = freePlaces(to, await tx.locker.findMany({ where: { locationId: to.id } }));
  if (!first) throw new Refusal("OUTSIDE_PLAN", { field: "locationId" });
  return first;
}
