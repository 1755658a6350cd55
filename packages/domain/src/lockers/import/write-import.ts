import { randomUUID } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { EventId } from "@seonchak/schema";
import { recordAudit } from "../../audit/audit.ts";
import type { CouncilActor, Deps } from "../../deps.ts";
import { raiseRoundsOf } from "../../locations/follow-plan.ts";
import { Refusal } from "../../refusal.ts";
import type { ImportPlan, PlannedLocker } from "./plan-import.ts";

/** A row that no plan has: where lockers wait while others take their places in the same transaction. */
const ASIDE = 1_000_000;
const UNIQUE_NAMES = new Set(["locations_one_per_name", "lockers_one_per_number", "lockers_one_per_position"]);
/** Thousands of rows take longer than one press elsewhere. */
const IMPORT_LIMIT_MS = 30_000;

type Written = { roundIds: EventId[]; conditionIds: string[] };
type Known = PlannedLocker & { id: string; before: NonNullable<PlannedLocker["before"]> };

/** One statement per kind of change, all in one transaction. What changed since the plan is PREVIEW_OUTDATED. */
export async function writeImport(deps: Deps, actor: CouncilActor, plan: ImportPlan): Promise<Written> {
  try {
    return await deps.prisma.$transaction((tx) => writeAll(tx, { actor, plan, now: deps.clock.now() }), {
      timeout: IMPORT_LIMIT_MS,
    });
  } catch (error) {
    if (!UNIQUE_NAMES.has(lostUniqueIndex(error) ?? "")) throw error;
    throw new Refusal("PREVIEW_OUTDATED");
  }
}

type Writing = { actor: CouncilActor; plan: ImportPlan; now: Date };

async function writeAll(tx: Tx, { actor, plan, now }: Writing): Promise<Written> {
  const locationIds = await writeLocations(tx, plan);
  const known = plan.lockers.filter(isKnown);
  const fresh = plan.lockers.filter(({ id }) => id === null);
  const roundIds = await raiseRoundsOf(
    tx,
    known.map(({ id }) => id),
  );
  await moveKnown(tx, known, locationIds);
  const changed = known.filter(({ before, after }) => before.condition !== after.condition);
  const conditionIds = changed.map(({ id }) => id);
  await followConditions(tx, conditionIds, now);
  await tx.locker.createMany({
    data: fresh.map(({ lockerNumber, after: { location, ...place } }) => ({
      id: randomUUID(),
      number: lockerNumber,
      locationId: idOf(locationIds, location),
      ...place,
    })),
  });
  await recordAudit(tx, actor, {
    action: "lockers.imported",
    targetKind: "lockers",
    target: "CSV",
    after: {
      created: fresh.length,
      changed: known.length,
      skipped: plan.broken.length,
      newLocations: plan.locations.filter(({ isNew }) => isNew).map(({ nameKo }) => nameKo),
    },
  });
  return { roundIds, conditionIds };
}

/** Makes and enlarges locations; answers every location's id by its Korean name. Before rounds, lockers and pools. */
async function writeLocations(tx: Tx, { locations }: ImportPlan): Promise<Map<string, string>> {
  const standing = await tx.$queryRaw<{ id: string; name_ko: string; position: number }[]>`
    SELECT id, name_ko, position FROM locations ORDER BY id FOR UPDATE`;
  const ids = new Map(standing.map((location) => [location.name_ko, location.id]));
  const grown = locations.filter(({ isNew }) => !isNew);
  await tx.$executeRaw`
    UPDATE locations o SET rows = greatest(o.rows, n.rows), columns = greatest(o.columns, n.columns)
    FROM unnest(${grown.map(({ nameKo }) => nameKo)}::text[], ${grown.map(({ rows }) => rows)}::int[],
                ${grown.map(({ columns }) => columns)}::int[]) AS n (name_ko, rows, columns)
    WHERE o.name_ko = n.name_ko`;
  const last = Math.max(-1, ...standing.map(({ position }) => position));
  const made = locations
    .filter(({ isNew }) => isNew)
    .map(({ nameKo, nameEn, rows, columns }, i) => ({
      id: randomUUID(),
      nameKo,
      nameEn,
      rows,
      columns,
      position: last + 1 + i,
    }));
  await tx.location.createMany({ data: made });
  for (const { id, nameKo } of made) ids.set(nameKo, id);
  return ids;
}

/** First aside, then to their places: two lockers may change places. */
async function moveKnown(tx: Tx, known: Known[], locationIds: Map<string, string>): Promise<void> {
  const ids = known.map(({ id }) => id);
  const before = known.map((locker) => locker.before);
  const after = known.map((locker) => locker.after);
  const moved = await tx.$executeRaw`
    UPDATE lockers l SET "row" = l."row" + ${ASIDE}::int
    FROM unnest(${ids}::uuid[], ${before.map(({ location }) => idOf(locationIds, location))}::uuid[],
                ${before.map(({ row }) => row)}::int[], ${before.map(({ column }) => column)}::int[],
                ${before.map(({ condition }) => condition)}::text[], ${before.map(({ note }) => note)}::text[])
      AS b (id, location_id, "row", "column", condition, note)
    WHERE l.id = b.id AND l.location_id = b.location_id AND l."row" = b."row" AND l."column" = b."column"
      AND l.condition = b.condition AND l.note = b.note`;
  if (moved !== known.length) throw new Refusal("PREVIEW_OUTDATED");
  await tx.$executeRaw`
    UPDATE lockers l SET location_id = a.location_id, "row" = a."row", "column" = a."column", condition = a.condition,
                         note = a.note
    FROM unnest(${ids}::uuid[], ${after.map(({ location }) => idOf(locationIds, location))}::uuid[],
                ${after.map(({ row }) => row)}::int[], ${after.map(({ column }) => column)}::int[],
                ${after.map(({ condition }) => condition)}::text[], ${after.map(({ note }) => note)}::text[])
      AS a (id, location_id, "row", "column", condition, note)
    WHERE l.id = a.id`;
}

/** A locker that the council withdraws, or gives back, holds nobody or somebody in every round from now on. */
async function followConditions(tx: Tx, lockerIds: string[], now: Date): Promise<void> {
  if (lockerIds.length === 0) return;
  await tx.$queryRaw`
    SELECT 1 FROM round_lockers WHERE locker_id = ANY (${lockerIds}::uuid[])
    ORDER BY round_id, locker_id FOR NO KEY UPDATE`;
  const [taken] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM round_lockers p JOIN rounds r ON r.id = p.round_id
    WHERE p.locker_id = ANY (${lockerIds}::uuid[]) AND p.confirmed_count > 0 AND r.expires_at > ${now} LIMIT 1`;
  // Confirmed since the plan was made: it would have kept its state.
  if (taken) throw new Refusal("PREVIEW_OUTDATED");
  await tx.$executeRaw`
    UPDATE round_lockers p SET capacity = CASE l.condition WHEN 'available' THEN 1 ELSE 0 END
    FROM lockers l WHERE l.id = p.locker_id AND l.id = ANY (${lockerIds}::uuid[])`;
}

function idOf(ids: Map<string, string>, location: string): string {
  const id = ids.get(location);
  if (id === undefined) throw new Refusal("PREVIEW_OUTDATED");
  return id;
}

function isKnown(locker: PlannedLocker): locker is Known {
  return locker.id !== null && locker.before !== null;
}
