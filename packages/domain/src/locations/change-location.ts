import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { AdminLocation, CreateLocationInput, RemoveLocationInput, UpdateLocationInput } from "@seonchak/schema";
import { locationId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { deleteUnusedLockers } from "../lockers/remove-locker.ts";
import { Refusal } from "../refusal.ts";
import { raiseRoundsAt, tellRounds } from "./follow-plan.ts";

/** A location without lockers, after all others. */
export async function createLocation(
  deps: Deps,
  actor: CouncilActor,
  input: CreateLocationInput,
): Promise<AdminLocation> {
  const id = randomUUID();
  const { nameKo, nameEn, rows, columns } = input;
  await namedOnce(() =>
    deps.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO locations (id, name_ko, name_en, rows, columns, position)
        SELECT ${id}::uuid, ${nameKo}, ${nameEn}, ${rows}::int, ${columns}::int, coalesce(max(position) + 1, 0)
        FROM locations`;
      const act = { action: "location.created", targetKind: "location", target: nameKo } as const;
      await recordAudit(tx, actor, { ...act, after: { nameKo, nameEn, rows, columns } });
    }),
  );
  return { locationId: locationId.parse(id), nameKo, nameEn, rows, columns, lockerCount: 0, takenCount: 0 };
}

/**
 * Renames, resizes or moves a location in the order. A plan that would lose a locker is OUTSIDE_PLAN; what another
 * administrator changed meanwhile is not overwritten.
 */
export async function updateLocation(deps: Deps, actor: CouncilActor, input: UpdateLocationInput): Promise<void> {
  const roundIds = await namedOnce(() =>
    deps.prisma.$transaction(async (tx) => {
      const before = await lockLocation(tx, input.locationId, { all: input.place !== undefined });
      const { nameKo, nameEn, rows, columns } = before;
      const { seen } = input;
      if (seen.nameKo !== nameKo || seen.nameEn !== nameEn || seen.rows !== rows || seen.columns !== columns)
        throw new Refusal("EDITED_ELSEWHERE");
      const after = {
        nameKo: input.nameKo ?? nameKo,
        nameEn: input.nameEn ?? nameEn,
        rows: input.rows ?? rows,
        columns: input.columns ?? columns,
      };
      const raised = await raiseRoundsAt(tx, input.locationId);
      await tx.location.update({ where: { id: input.locationId }, data: after });
      await assertNoneOutside(tx, input.locationId, after);
      const order = input.place === undefined ? {} : { place: await moveInOrder(tx, input.locationId, input.place) };
      await recordAudit(tx, actor, {
        action: "location.updated",
        targetKind: "location",
        target: after.nameKo,
        before: { nameKo, nameEn, rows, columns },
        after: { ...after, ...order },
      });
      return raised;
    }),
  );
  await tellRounds(deps, roundIds);
}

/** With all its lockers, or not at all: HAS_HISTORY when one of them was ever used. */
export async function removeLocation(deps: Deps, actor: CouncilActor, input: RemoveLocationInput): Promise<void> {
  await deps.prisma.$transaction(async (tx) => {
    const location = await lockLocation(tx, input.locationId);
    const lockers = await tx.locker.findMany({
      where: { locationId: location.id },
      select: { id: true, number: true },
    });
    if (lockers.length !== input.lockerCount) throw new Refusal("EDITED_ELSEWHERE");
    await deleteUnusedLockers(
      tx,
      lockers.map(({ id }) => id),
    );
    await tx.location.delete({ where: { id: location.id } });
    const { nameKo, nameEn, rows, columns } = location;
    await recordAudit(tx, actor, {
      action: "location.removed",
      targetKind: "location",
      target: nameKo,
      before: { nameKo, nameEn, rows, columns, lockers: lockers.length },
    });
  });
}

/** Before rounds, lockers and pools. `all`: the others too, in one order, where their order changes. */
export async function lockLocation(tx: Tx, id: string, { all = false } = {}) {
  await tx.$queryRaw`SELECT id FROM locations WHERE id = ${id}::uuid OR ${all} ORDER BY id FOR UPDATE`;
  const location = await tx.location.findUnique({ where: { id } });
  if (!location) throw new Refusal("NOT_FOUND", { field: "locationId" });
  return location;
}

async function assertNoneOutside(tx: Tx, id: string, { rows, columns }: { rows: number; columns: number }) {
  const outside = { OR: [{ row: { gt: rows } }, { column: { gt: columns } }] };
  const lost = await tx.locker.count({ where: { locationId: id, ...outside } });
  if (lost > 0) throw new Refusal("OUTSIDE_PLAN", { field: "rows" });
}

async function moveInOrder(tx: Tx, id: string, place: number): Promise<number> {
  const rows = await tx.location.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true } });
  const order = rows.map((row) => row.id).filter((other) => other !== id);
  order.splice(place, 0, id);
  await tx.$executeRaw`
    UPDATE locations o SET position = n.position - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS n (id, position) WHERE o.id = n.id`;
  return order.indexOf(id);
}

async function namedOnce<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (lostUniqueIndex(error) !== "locations_one_per_name") throw error;
    throw new Refusal("NAME_TAKEN", { field: "nameKo" });
  }
}
