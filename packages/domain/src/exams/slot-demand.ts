import type { RefusalReason, SlotDemand } from "@seonchak/schema";
import { programmeCode } from "@seonchak/schema";
import type { BookingRow } from "./booking-rows.ts";
import { minutesBetween } from "./seoul-time.ts";

/** A slot with its room now, the people who are wanted in it so far, and those of them for whom there is room. */
export type DemandedSlot = {
  programmeId: string;
  code: string;
  start: Date;
  end: Date;
  isClosed: boolean;
  remaining: number;
  wanted: number;
  fitting: number;
};

type Asking = Pick<BookingRow, "programme_id" | "starts_at" | "ends_at" | "people">;

/** Puts one booking's people into every slot of its range, or into none and says why, as its confirmation would. */
export function givePlaces(slots: readonly DemandedSlot[], asking: Asking): RefusalReason | null {
  const { programme_id, starts_at, ends_at, people } = asking;
  const own = slots.filter(
    ({ programmeId, start }) => programmeId === programme_id && start >= starts_at && start < ends_at,
  );
  for (const slot of own) slot.wanted += people;
  const covered = own.reduce((minutes, { start, end }) => minutes + minutesBetween(start, end), 0);
  if (own.some(({ isClosed }) => isClosed) || covered !== minutesBetween(starts_at, ends_at)) return "SLOT_CLOSED";
  if (own.some(({ fitting, remaining }) => fitting + people > remaining)) return "SLOT_FULL";
  for (const slot of own) slot.fitting += people;
  return null;
}

/** Neighbours of one programme with the same numbers as one; slots that nobody wants any more are left out. */
export function mergeDemand(slots: readonly DemandedSlot[]): SlotDemand[] {
  const merged: DemandedSlot[] = [];
  for (const slot of slots) {
    if (slot.wanted === 0) continue;
    const last = merged.at(-1);
    if (last && continues(last, slot)) last.end = slot.end;
    else merged.push({ ...slot });
  }
  return merged.map(({ code, start, end, remaining, wanted, fitting }) => ({
    programme: programmeCode.parse(code),
    start: start.toISOString(),
    end: end.toISOString(),
    remaining,
    wanted,
    fitting,
  }));
}

function continues(last: DemandedSlot, next: DemandedSlot): boolean {
  return (
    last.programmeId === next.programmeId &&
    last.end.getTime() === next.start.getTime() &&
    last.remaining === next.remaining &&
    last.wanted === next.wanted &&
    last.fitting === next.fitting
  );
}
