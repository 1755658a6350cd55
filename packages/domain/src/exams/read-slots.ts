import type { AdminSlot, ProgrammeDaysInput } from "@seonchak/schema";
import { poolId, SLOTS_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import { readRange } from "./programme-days.ts";
import { addDays } from "./seoul-time.ts";

type Row = {
  id: string;
  starts_at: Date;
  capacity: number;
  confirmed_count: number;
  is_closed: boolean;
  waiting: number;
};

/**
 * Every slot of the days asked for, with the people of pending bookings in it. Only bookings that touch these days are
 * read; each is a step up and a step down, so that the cost is their number and not slots times bookings.
 */
export async function readAdminSlots(
  deps: Deps,
  input: ProgrammeDaysInput,
): Promise<{ slots: AdminSlot[]; serverTime: string }> {
  const { programmeId } = input;
  const { start, end } = readRange(input, { max: SLOTS_DAYS_MAX, fieldRule: "slotsDays" });
  const programme = await deps.prisma.examProgramme.findUnique({ where: { id: programmeId } });
  if (!programme) throw new Refusal("PROGRAMME_NOT_FOUND");
  const now = deps.clock.now();
  const rows = await deps.prisma.$queryRaw<Row[]>`
    WITH slots AS (
      SELECT id, starts_at, capacity, confirmed_count, is_closed FROM exam_slots
      WHERE programme_id = ${programmeId}::uuid AND starts_at >= ${start}::timestamptz AND starts_at < ${end}::timestamptz
    ), waiting AS (
      SELECT starts_at, ends_at, people FROM exam_bookings
      WHERE programme_id = ${programmeId}::uuid AND status = 'pending'
        AND starts_at > ${addDays(start, -1)}::timestamptz AND starts_at < ${end}::timestamptz
        AND ends_at > ${start}::timestamptz AND (held_until IS NULL OR held_until > ${now}::timestamptz)
    ), steps AS (
      SELECT starts_at AS at, people::bigint AS step FROM waiting
      UNION ALL SELECT ends_at, -people FROM waiting
      UNION ALL SELECT starts_at, 0 FROM slots
    ), summed AS (
      SELECT at, sum(sum(step)) OVER (ORDER BY at)::float8 AS people FROM steps GROUP BY at
    )
    SELECT s.*, w.people AS waiting FROM slots s JOIN summed w ON w.at = s.starts_at ORDER BY s.starts_at`;
  const isManual = programme.approval === "manual";
  const slots = rows.map((row) => ({
    id: poolId.parse(row.id),
    startsAt: row.starts_at.toISOString(),
    capacity: row.capacity,
    confirmedCount: row.confirmed_count,
    isClosed: row.is_closed,
    pendingPeople: isManual ? row.waiting : 0,
    heldPeople: isManual ? 0 : row.waiting,
  }));
  return { slots, serverTime: now.toISOString() };
}
