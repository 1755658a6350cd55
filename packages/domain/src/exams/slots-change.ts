import { Prisma } from "@seonchak/prisma";
import type { SetSlotsInput } from "@seonchak/schema";
import { SET_SLOTS_DAYS_MAX } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { ProgrammeRow } from "./change-programme.ts";
import { addDays } from "./seoul-time.ts";

/** What is wanted of every slot that begins in `[start, end)`; null: stays as it is. */
export type SlotsChange = {
  programme: ProgrammeRow;
  start: Date;
  end: Date;
  capacity: number | null;
  isClosed: boolean | null;
};

/** The programme and the range of a change that makes sense; refuses at the field. */
export async function readSlotsChange({ prisma }: Pick<Deps, "prisma">, input: SetSlotsInput): Promise<SlotsChange> {
  const { programmeId, capacity = null, isClosed = null } = input;
  const [start, end] = [new Date(input.start), new Date(input.end)];
  if (capacity === null && isClosed === null)
    throw new Refusal("BAD_INPUT", { field: "capacity", fieldRule: "slotsChange" });
  if (end <= start) throw new Refusal("RANGE_REVERSED", { field: "end" });
  if (end > addDays(start, SET_SLOTS_DAYS_MAX))
    throw new Refusal("BAD_INPUT", { field: "end", fieldRule: "setSlotsDays" });
  const programme = await prisma.examProgramme.findUnique({ where: { id: programmeId } });
  if (!programme) throw new Refusal("PROGRAMME_NOT_FOUND");
  return { programme, start, end, capacity, isClosed };
}

/** The slots that a change is about. */
export function slotsOf({ programme, start, end }: SlotsChange): Prisma.Sql {
  return Prisma.sql`
    SELECT id, starts_at, capacity, confirmed_count, is_closed FROM exam_slots
    WHERE programme_id = ${programme.id}::uuid AND starts_at >= ${start}::timestamptz AND starts_at < ${end}::timestamptz`;
}

/** How the slots stand against a change: of the rows named `slot`, in one row. Former values are null where they differ. */
export function judgementOf({ capacity, isClosed }: SlotsChange): Prisma.Sql {
  return Prisma.sql`
    count(*)::int AS slots,
    (count(*) FILTER (WHERE ${isChanging({ capacity, isClosed })}))::int AS changing,
    min(slot.starts_at) FILTER (WHERE slot.confirmed_count > ${capacity}::int) AS below,
    CASE WHEN min(slot.capacity) = max(slot.capacity) THEN min(slot.capacity) END AS capacity,
    CASE WHEN bool_and(slot.is_closed) = bool_or(slot.is_closed) THEN bool_and(slot.is_closed) END AS closed`;
}

/** Whether a row named `slot` would be another one afterwards. */
export function isChanging({ capacity, isClosed }: Pick<SlotsChange, "capacity" | "isClosed">): Prisma.Sql {
  return Prisma.sql`(slot.capacity <> coalesce(${capacity}::int, slot.capacity)
    OR slot.is_closed <> coalesce(${isClosed}::boolean, slot.is_closed))`;
}

export type Judgement = {
  slots: number;
  changing: number;
  below: Date | null;
  capacity: number | null;
  closed: boolean | null;
};
