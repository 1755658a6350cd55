import type { AdminProgramme } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { readDays } from "./programme-days.ts";
import { programmeOf, publicProgramme } from "./programmes.ts";
import { addDays, addMinutes, seoulMidnight } from "./seoul-time.ts";

/** Today and the six days after it. */
const DAYS_SHOWN = 7;

type Counts = {
  id: string;
  lastStart: Date | null;
  confirmedPeople: number;
  pendingCount: number;
  closedCount: number;
};

/** Every programme, drafts too, in the order in which they were made, with its numbers and its next days. */
export async function listAdminProgrammes(deps: Deps): Promise<{ programmes: AdminProgramme[]; serverTime: string }> {
  const now = deps.clock.now();
  const rows = await deps.prisma.examProgramme.findMany({ orderBy: { createdAt: "asc" } });
  const programmeIds = rows.map(({ id }) => id);
  const start = seoulMidnight(now);
  const [counts, days] = await Promise.all([
    readCounts(deps),
    readDays(deps, { programmeIds, start, end: addDays(start, DAYS_SHOWN) }),
  ]);
  const programmes = rows.map((row): AdminProgramme => {
    const counted = counts.find(({ id }) => id === row.id);
    const lastStart = counted?.lastStart ?? null;
    return {
      ...publicProgramme(programmeOf(row)),
      isPublished: row.publishedAt !== null,
      version: Number(row.version),
      slotsUntil: lastStart && addMinutes(lastStart, row.slotMinutes).toISOString(),
      confirmedPeople: counted?.confirmedPeople ?? 0,
      pendingCount: counted?.pendingCount ?? 0,
      closedCount: counted?.closedCount ?? 0,
      days: days.filter(({ programmeId }) => programmeId === row.id).map(({ programmeId: _, ...day }) => day),
    };
  });
  return { programmes, serverTime: now.toISOString() };
}

/** Each is read by an index from now on, whatever was booked before. No booking is longer than a day. */
async function readCounts({ prisma, clock }: Deps): Promise<Counts[]> {
  const now = clock.now();
  return prisma.$queryRaw<Counts[]>`
    SELECT p.id,
           (SELECT max(s.starts_at) FROM exam_slots s WHERE s.programme_id = p.id) AS "lastStart",
           (SELECT coalesce(sum(b.people), 0)::float8 FROM exam_bookings b
            WHERE b.programme_id = p.id AND b.status = 'confirmed'
              AND b.starts_at > ${addDays(now, -1)}::timestamptz AND b.ends_at > ${now}::timestamptz) AS "confirmedPeople",
           (SELECT count(*)::int FROM exam_bookings b
            WHERE b.programme_id = p.id AND b.status = 'pending'
              AND (b.held_until IS NULL OR b.held_until > ${now}::timestamptz)) AS "pendingCount",
           (SELECT count(*)::int FROM exam_slots s
            WHERE s.programme_id = p.id AND s.is_closed AND s.starts_at >= ${now}::timestamptz) AS "closedCount"
    FROM exam_programmes p`;
}
