import type { AdminLocation, LocationId, LocationPlan } from "@seonchak/schema";
import { locationId, lockerCondition } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";

type LocationRow = {
  id: string;
  name_ko: string;
  name_en: string;
  rows: number;
  columns: number;
  lockers: number;
  taken: number;
};

/** Every location in the order of the students' screen. */
export async function listLocations(deps: Deps): Promise<{ locations: AdminLocation[] }> {
  return { locations: (await readLocations(deps, null)).map(locationOf) };
}

/** One location with every locker in it, as its plan is drawn. */
export async function readLocation(deps: Deps, input: { locationId: LocationId }): Promise<LocationPlan> {
  const [location] = await readLocations(deps, input.locationId);
  if (!location) throw new Refusal("NOT_FOUND", { field: "locationId" });
  const lockers = await deps.prisma.locker.findMany({
    where: { locationId: input.locationId },
    include: { assignments: { where: liveAt(deps.clock.now()), take: 1, select: { id: true } } },
    orderBy: { number: "asc" },
  });
  return {
    ...locationOf(location),
    lockers: lockers.map((locker) => ({
      lockerNumber: locker.number,
      row: locker.row,
      column: locker.column,
      condition: lockerCondition.parse(locker.condition),
      note: locker.note,
      isTaken: locker.assignments.length > 0,
    })),
  };
}

/** Of a round that has not ended: only such an assignment counts. */
export function liveAt(now: Date) {
  return { endedAt: null, round: { expiresAt: { gt: now } } };
}

function readLocations({ prisma, clock }: Deps, id: LocationId | null): Promise<LocationRow[]> {
  return prisma.$queryRaw<LocationRow[]>`
    SELECT o.id, o.name_ko, o.name_en, o.rows, o.columns, count(l.id)::int AS lockers, count(a.locker_id)::int AS taken
    FROM locations o
    LEFT JOIN lockers l ON l.location_id = o.id
    LEFT JOIN (
      SELECT a.locker_id FROM locker_assignments a JOIN rounds r ON r.id = a.round_id
      WHERE a.ended_at IS NULL AND r.expires_at > ${clock.now()}::timestamptz
    ) a ON a.locker_id = l.id
    WHERE ${id}::uuid IS NULL OR o.id = ${id}::uuid
    GROUP BY o.id ORDER BY o.position, o.id`;
}

function locationOf(row: LocationRow): AdminLocation {
  const { id, name_ko: nameKo, name_en: nameEn, rows, columns, lockers, taken } = row;
  return { locationId: locationId.parse(id), nameKo, nameEn, rows, columns, lockerCount: lockers, takenCount: taken };
}
