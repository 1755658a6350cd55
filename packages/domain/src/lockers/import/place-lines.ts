import { PLAN_SIDE_MAX } from "@seonchak/schema";
import type { PlanPlace } from "../../locations/free-places.ts";
import { freePlaces, placeKey } from "../../locations/free-places.ts";
import type { KnownLocker, PlannedLocation, Standing } from "./plan-import.ts";
import type { BrokenLine, LockerLine } from "./read-locker-lines.ts";

/** A new plan is as wide as this where the file names no places. */
const COLUMNS_UNLESS_SAID = 10;

type PlacedLine = LockerLine & { place: PlanPlace };
type Placed = { lines: PlacedLine[]; broken: BrokenLine[]; locations: PlannedLocation[] };
type Plans = Map<string, { plan: PlannedLocation; known: { rows: number; columns: number } }>;

/**
 * Gives every line its place: the one it names, the one its locker has, or the first that is free; plans grow to fit. A
 * place that a line names twice, or that a locker keeps, breaks the line.
 */
export function placeLines(lines: LockerLine[], standing: Standing): Placed {
  const known = new Map(standing.lockers.map((locker) => [locker.number, locker]));
  const broken: BrokenLine[] = [];
  const resting = keepPlaces(lines, known);
  let fixed = onePerPlace(resting, broken);
  for (let before = -1; before !== broken.length; ) {
    before = broken.length;
    fixed = withoutTaken(fixed, standing, { broken, resting });
  }
  const plans = plansOf(fixed, standing);
  const refused = new Set(broken.map(({ line }) => line));
  const movable = resting.filter(({ line, place }) => place === null && !refused.has(line));
  const placed = fillFree(movable, { fixed, standing, plans, broken });
  const all = [...fixed, ...placed].sort((a, b) => a.line - b.line);
  return { lines: all, broken, locations: changedPlans(plans, all) };
}

/** A locker that stays in its location, and of which the file names no place, keeps its own. */
function keepPlaces(lines: LockerLine[], known: Map<number, KnownLocker>): LockerLine[] {
  return lines.map((line) => {
    const locker = known.get(line.number);
    const stays = line.place === null && locker?.location === line.location;
    return stays ? { ...line, place: { row: locker.row, column: locker.column } } : line;
  });
}

function onePerPlace(lines: LockerLine[], broken: BrokenLine[]): PlacedLine[] {
  const used = new Set<string>();
  return lines.flatMap((line) => {
    if (line.place === null) return [];
    const key = keyOf(line.location, line.place);
    if (used.has(key)) {
      broken.push({ line: line.line, raw: line.raw, reason: "place_twice" });
      return [];
    }
    used.add(key);
    return [{ ...line, place: line.place }];
  });
}

/** A locker that the file does not move stands where it stands; one whose line is broken does so too, hence the loop. */
function withoutTaken(
  fixed: PlacedLine[],
  standing: Standing,
  { broken, resting }: { broken: BrokenLine[]; resting: LockerLine[] },
): PlacedLine[] {
  const moving = new Set(fixed.map(({ number }) => number));
  for (const { number, place } of resting) if (place === null) moving.add(number);
  const staying = new Set(
    standing.lockers.filter(({ number }) => !moving.has(number)).map((locker) => keyOf(locker.location, locker)),
  );
  return fixed.filter(({ line, raw, location, place }) => {
    const isTaken = staying.has(keyOf(location, place));
    if (isTaken) broken.push({ line, raw, reason: "place_taken" });
    return !isTaken;
  });
}

function plansOf(fixed: PlacedLine[], { locations }: Standing): Plans {
  const plans: Plans = new Map(
    locations.map(({ id, nameKo, nameEn, rows, columns }) => [
      nameKo,
      { plan: { id, nameKo, nameEn, isNew: false, rows, columns }, known: { rows, columns } },
    ]),
  );
  for (const line of fixed) {
    const { plan } = planFor(plans, line);
    plan.rows = Math.max(plan.rows, line.place.row);
    plan.columns = Math.max(plan.columns, line.place.column);
  }
  return plans;
}

function planFor(plans: Plans, { location, locationEn }: LockerLine) {
  const standing = plans.get(location);
  if (standing) return standing;
  const nameEn = locationEn ?? location;
  const plan = { id: null, nameKo: location, nameEn, isNew: true, rows: 1, columns: 1 };
  const made = { plan, known: { rows: 0, columns: 0 } };
  plans.set(location, made);
  return made;
}

type Filling = { fixed: PlacedLine[]; standing: Standing; plans: Plans; broken: BrokenLine[] };

/** Sorted by location once: a file whose columns were swapped names as many locations as it has lines. */
function fillFree(lines: LockerLine[], { fixed, standing, plans, broken }: Filling): PlacedLine[] {
  const moving = new Set([...fixed, ...lines].map(({ number }) => number));
  const staying = standing.lockers.filter(({ number }) => !moving.has(number));
  const stayingAt = byLocation(staying);
  const fixedAt = byLocation(fixed);
  return [...byLocation(lines)].flatMap(([location, waiting]) => {
    const taken = [...(stayingAt.get(location) ?? []), ...(fixedAt.get(location) ?? []).map(({ place }) => place)];
    return fillLocation(waiting, { taken, plans, broken });
  });
}

function byLocation<Item extends { location: string }>(all: readonly Item[]): Map<string, Item[]> {
  const sorted = new Map<string, Item[]>();
  for (const one of all) {
    const there = sorted.get(one.location);
    if (there) there.push(one);
    else sorted.set(one.location, [one]);
  }
  return sorted;
}

function fillLocation(
  waiting: LockerLine[],
  { taken, plans, broken }: Pick<Filling, "plans" | "broken"> & { taken: PlanPlace[] },
): PlacedLine[] {
  const [first] = waiting;
  if (!first) return [];
  const { plan } = planFor(plans, first);
  if (plan.isNew) plan.columns = Math.max(plan.columns, Math.min(waiting.length, COLUMNS_UNLESS_SAID));
  const free = freePlaces({ rows: PLAN_SIDE_MAX, columns: plan.columns }, taken);
  return waiting.flatMap((line, i) => {
    const place = free[i];
    if (place) plan.rows = Math.max(plan.rows, place.row);
    else broken.push({ line: line.line, raw: line.raw, reason: "plan_full" });
    return place ? [{ ...line, place }] : [];
  });
}

function changedPlans(plans: Plans, lines: PlacedLine[]): PlannedLocation[] {
  const used = new Set(lines.map(({ location }) => location));
  return [...plans.values()]
    .filter(({ plan, known }) => plan.rows !== known.rows || plan.columns !== known.columns)
    .map(({ plan }) => plan)
    .filter(({ nameKo }) => used.has(nameKo));
}

function keyOf(location: string, place: PlanPlace): string {
  return `${placeKey(place)}@${location}`;
}
