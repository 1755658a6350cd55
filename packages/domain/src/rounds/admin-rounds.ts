import type { AdminRound, EventId, LockerBoard } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { publishedRound } from "./round-directory.ts";

const NO_TIME = new Date(0).toISOString();

/** Every round with what administrators need to run it, newest first; drafts too. */
export async function listAdminRounds(deps: Deps): Promise<{ rounds: AdminRound[]; serverTime: string }> {
  const rows = await deps.prisma.round.findMany({
    orderBy: { createdAt: "desc" },
    include: { _count: { select: { lockers: true } } },
  });
  const rounds = await Promise.all(
    rows.map(async (row): Promise<AdminRound> => {
      const id = eventId.parse(row.id);
      const own = { holdMs: row.holdMs, cohorts: row.cohorts, isPublished: row.publishedAt !== null };
      if (publishedRound(row)) {
        const board = await deps.caches.boards.read(deps, id);
        return { ...board.round, ...own, counts: countsOf(board) };
      }
      return {
        ...draft(row, id),
        ...own,
        counts: { free: row._count.lockers, held: 0, taken: 0, broken: 0, reserved: 0 },
      };
    }),
  );
  return { rounds, serverTime: deps.clock.now().toISOString() };
}

/** How many lockers are in each public status. */
export function countsOf(board: LockerBoard) {
  const counts = { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 };
  for (const locker of board.lockers) counts[locker.status] += 1;
  return counts;
}

type DraftRow = {
  nameKo: string;
  nameEn: string;
  opensAt: Date | null;
  closesAt: Date | null;
  expiresAt: Date | null;
  _count: { lockers: number };
};

function draft(row: DraftRow, id: EventId) {
  const iso = (time: Date | null) => time?.toISOString() ?? NO_TIME;
  return {
    id,
    nameKo: row.nameKo,
    nameEn: row.nameEn,
    state: "draft" as const,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    expiresAt: iso(row.expiresAt),
    noticeKo: "",
    noticeEn: "",
    lockerCount: row._count.lockers,
    availableCount: row._count.lockers,
  };
}
