import type { AdminLocker, AdminLockerPage, AdminLockerQuery, EventId } from "@seonchak/schema";
import { locationId, lockerCondition, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { storeAnswers } from "../hold-engine/hold-engine.ts";
import { withWarmEvent } from "../hold-engine/warm-event.ts";
import type { PublishedRound } from "../rounds/round-directory.ts";
import { lockerEvent } from "./locker-event.ts";
import { maskNumber } from "./mask-number.ts";

/** A council has at most so many lockers; the table is filtered in memory below this. */
const LOCKERS_MAX = 20_000;

type Holder = NonNullable<AdminLocker["holder"]>;
type Occupant = { holder: Holder; studentNumber: string; confirmedAt: string | null };

/** Every locker with who has it, searched, filtered, sorted and paged. Administrators only (I8). */
export async function listAdminLockers(deps: Deps, query: AdminLockerQuery): Promise<AdminLockerPage> {
  const round = await currentRoundOrNull(deps, query.roundId);
  const board = round ? await deps.caches.boards.read(deps, round.id) : null;
  const [lockers, locations, occupants] = await Promise.all([
    deps.prisma.locker.findMany({ include: { location: true }, take: LOCKERS_MAX }),
    deps.prisma.location.findMany({ orderBy: { position: "asc" }, include: { _count: { select: { lockers: true } } } }),
    round ? readOccupants(deps, round.id) : new Map<string, Occupant>(),
  ]);
  const onBoard = new Map(board?.lockers.map((locker) => [locker.lockerNumber, locker]));
  const rows = lockers.map((locker): AdminLocker & { searchText: string } => {
    const occupant = occupants.get(locker.id);
    const condition = lockerCondition.parse(locker.condition);
    const shown = onBoard.get(locker.number);
    return {
      lockerNumber: locker.number,
      locationId: locationId.parse(locker.locationId),
      locationKo: locker.location.nameKo,
      locationEn: locker.location.nameEn,
      row: locker.row,
      column: locker.column,
      condition,
      status: shown?.status ?? (condition === "available" ? "free" : condition),
      note: locker.note,
      holder: occupant?.holder ?? null,
      heldUntil: shown?.heldUntil ?? null,
      confirmedAt: occupant?.confirmedAt ?? null,
      searchText: `${locker.number} ${occupant?.studentNumber ?? ""} ${occupant?.holder.name ?? ""}`.toLowerCase(),
    };
  });
  return { ...pageOfRows(rows, query), locations: locations.map(locationRow), round: board?.round ?? null };
}

async function currentRoundOrNull(deps: Deps, asked: EventId | undefined): Promise<PublishedRound | null> {
  const rounds = await deps.caches.rounds.published(deps);
  return rounds.length === 0 ? null : deps.caches.rounds.current(deps, asked);
}

function locationRow(row: { id: string; nameKo: string; nameEn: string; _count: { lockers: number } }) {
  return {
    locationId: locationId.parse(row.id),
    nameKo: row.nameKo,
    nameEn: row.nameEn,
    lockerCount: row._count.lockers,
  };
}

function pageOfRows(rows: (AdminLocker & { searchText: string })[], query: AdminLockerQuery) {
  const needle = query.search.toLowerCase();
  const matching = rows.filter(
    (row) =>
      (!query.locationId || row.locationId === query.locationId) &&
      (!query.status || row.status === query.status) &&
      row.searchText.includes(needle),
  );
  matching.sort((a, b) => compare(a, b, query.sort) || a.lockerNumber - b.lockerNumber);
  if (query.descending) matching.reverse();
  const start = (query.page - 1) * query.pageSize;
  const page = matching.slice(start, start + query.pageSize).map(({ searchText: _, ...row }) => row);
  return { rows: page, total: matching.length, page: query.page, pageSize: query.pageSize };
}

function compare(a: AdminLocker, b: AdminLocker, sort: AdminLockerQuery["sort"]): number {
  if (sort === "location") return a.locationKo.localeCompare(b.locationKo, "ko");
  if (sort === "status") return a.status.localeCompare(b.status);
  if (sort === "confirmedAt") return (a.confirmedAt ?? "").localeCompare(b.confirmedAt ?? "");
  return a.lockerNumber - b.lockerNumber;
}

async function readOccupants(deps: Deps, roundId: EventId): Promise<Map<string, Occupant>> {
  const [assignments, holds] = await Promise.all([
    deps.prisma.lockerAssignment.findMany({ where: { roundId, endedAt: null }, include: { student: true } }),
    storeAnswers(() => withWarmEvent(deps, lockerEvent(roundId), () => deps.holdStore.listHolds(roundId))).catch(
      () => [],
    ),
  ]);
  const holders = await deps.prisma.student.findMany({ where: { id: { in: holds.map((hold) => hold.studentId) } } });
  const byId = new Map(holders.map((student) => [student.id, student]));
  const occupants = new Map<string, Occupant>();
  for (const hold of holds) {
    const student = byId.get(hold.studentId);
    for (const claim of hold.claims) if (student) occupants.set(claim.poolId, occupantOf(student, null));
  }
  for (const row of assignments) occupants.set(row.lockerId, occupantOf(row.student, row.confirmedAt));
  return occupants;
}

function occupantOf(student: { id: string; studentNumber: string; name: string }, confirmedAt: Date | null): Occupant {
  const holder = {
    studentId: studentId.parse(student.id),
    maskedNumber: maskNumber(student.studentNumber),
    name: student.name,
  };
  return { holder, studentNumber: student.studentNumber, confirmedAt: confirmedAt?.toISOString() ?? null };
}
