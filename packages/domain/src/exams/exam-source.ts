import type { PoolRow } from "@seonchak/holds";
import type { Tx } from "@seonchak/prisma";
import { Prisma } from "@seonchak/prisma";
import type { EventId } from "@seonchak/schema";
import { poolId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { EventSource } from "../hold-engine/event-source.ts";
import { programmeOf } from "./programmes.ts";
import { seoulMidnight } from "./seoul-time.ts";

/** A programme has no window of its own: lead time and horizon move with the clock, and are the rules' to judge. */
const ALWAYS = { from: new Date(0), to: new Date("9999-12-31T00:00:00Z") };
/** A student may have places in as many slots as there are. */
const UNBOUNDED = 1_000_000;

type SlotRow = { id: string; version: bigint; capacity: number; confirmed_count: number; is_closed: boolean };

const SLOT_COLUMNS = Prisma.sql`id, version, capacity, confirmed_count, is_closed`;

/** A slot is a pool of as many units as people fit; nobody owns it. A closed one has room for nobody. */
export async function readSlotPools(prisma: Pick<Tx, "$queryRaw">, slotIds: string[]): Promise<PoolRow[]> {
  if (slotIds.length === 0) return [];
  return (
    await prisma.$queryRaw<SlotRow[]>`SELECT ${SLOT_COLUMNS} FROM exam_slots WHERE id = ANY (${slotIds}::uuid[])`
  ).map(poolOf);
}

function poolOf({ id, version, capacity, confirmed_count, is_closed }: SlotRow): PoolRow {
  const room = is_closed ? 0 : capacity;
  return { poolId: poolId.parse(id), version, capacity: room, confirmedCount: confirmed_count, ownerId: null };
}

/** A programme of automatic approval as the hold engine's event. Its pools are the slots of today and later. */
export const examSource: EventSource = {
  readPools: ({ prisma }, _programmeId, slotIds) => readSlotPools(prisma, slotIds),

  async recentPools({ prisma }, programmeId, withinMs) {
    const rows = await prisma.$queryRaw<SlotRow[]>`
      SELECT ${SLOT_COLUMNS} FROM exam_slots
      WHERE changed_at > now() - ${withinMs}::int * interval '1 millisecond' AND programme_id = ${programmeId}::uuid
        AND version > 1`;
    return rows.map(poolOf);
  },

  async load({ prisma, clock }: Deps, programmeId: EventId) {
    const row = await prisma.examProgramme.findFirst({ where: { id: programmeId, publishedAt: { not: null } } });
    if (!row) return null;
    const { id, version, pausedAt, holdMs } = programmeOf(row);
    const slots = await prisma.$queryRaw<SlotRow[]>`
      SELECT ${SLOT_COLUMNS} FROM exam_slots
      WHERE programme_id = ${programmeId}::uuid AND starts_at >= ${seoulMidnight(clock.now())}::timestamptz`;
    return {
      event: {
        eventId: id,
        version,
        opensAt: ALWAYS.from,
        closesAt: ALWAYS.to,
        endsAt: ALWAYS.to,
        isPaused: pausedAt !== null,
        holdMs,
        perStudent: UNBOUNDED,
        cohorts: [],
      },
      pools: slots.map(poolOf),
    };
  },
};
