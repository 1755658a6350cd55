import { Prisma } from "@seonchak/prisma";
import type { BookingId, BookingsInput, ConfirmedBookings, ConfirmPreview, RefusalReason } from "@seonchak/schema";
import { bookingId } from "@seonchak/schema";
import type { CouncilActor, Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS, statusOf } from "./booking-rows.ts";
import { confirmBooking } from "./decide-booking.ts";
import { addMinutes } from "./seoul-time.ts";
import type { DemandedSlot } from "./slot-demand.ts";
import { givePlaces, mergeDemand } from "./slot-demand.ts";

/**
 * Confirms bookings first come first, whatever order they were named in. Each is a transaction of its own and learns its
 * own fate: one that does not fit leaves the others as they are.
 */
export async function confirmBookings(
  deps: Deps,
  actor: CouncilActor,
  { ids }: BookingsInput,
): Promise<ConfirmedBookings> {
  const known = await readInOrder(deps, ids);
  const bookings: ConfirmedBookings["bookings"] = [];
  for (const { id } of known) bookings.push({ id, outcome: await outcomeOf(confirmBooking(deps, actor, { id })) });
  for (const id of unknownOf(ids, known)) bookings.push({ id, outcome: "BOOKING_NOT_FOUND" });
  return { bookings };
}

async function outcomeOf(confirming: Promise<unknown>): Promise<"confirmed" | RefusalReason> {
  try {
    await confirming;
    return "confirmed";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** What confirming these now would do: who fits, who does not and why, and what every slot would come to. Changes nothing. */
export async function previewConfirm(deps: Deps, { ids }: BookingsInput): Promise<ConfirmPreview> {
  const [known, slots] = await Promise.all([readInOrder(deps, ids), readSlots(deps, ids)]);
  const now = deps.clock.now();
  const bookings: ConfirmPreview["bookings"] = known.map((row) => {
    const { id, name, people } = row;
    const isPending = statusOf(row, now) === "pending";
    return { id, name, people, reason: isPending ? givePlaces(slots, row) : "NOT_PENDING" };
  });
  for (const id of unknownOf(ids, known)) bookings.push({ id, name: "", people: 0, reason: "BOOKING_NOT_FOUND" });
  return { bookings, slots: mergeDemand(slots) };
}

type Known = Omit<BookingRow, "id"> & { id: BookingId };

async function readInOrder({ prisma }: Deps, ids: BookingId[]): Promise<Known[]> {
  const rows = await prisma.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE id = ANY (${ids}::uuid[]) ORDER BY created_at, id`;
  return rows.map((row) => ({ ...row, id: bookingId.parse(row.id) }));
}

function unknownOf(ids: BookingId[], known: Known[]): BookingId[] {
  const found = new Set(known.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !found.has(id));
}

type SlotRow = {
  programme_id: string;
  code: string;
  starts_at: Date;
  slot_minutes: number;
  remaining: number;
  is_closed: boolean;
};

/** Every slot that any of the bookings covers, in time order. */
async function readSlots({ prisma }: Deps, ids: BookingId[]): Promise<DemandedSlot[]> {
  const rows = await prisma.$queryRaw<SlotRow[]>(Prisma.sql`
    SELECT DISTINCT s.programme_id, p.code, s.starts_at, p.slot_minutes, s.capacity - s.confirmed_count AS remaining, s.is_closed
    FROM exam_bookings b
    JOIN exam_programmes p ON p.id = b.programme_id
    JOIN exam_slots s ON s.programme_id = b.programme_id AND s.starts_at >= b.starts_at AND s.starts_at < b.ends_at
    WHERE b.id = ANY (${ids}::uuid[])
    ORDER BY p.code, s.starts_at`);
  return rows.map(({ programme_id, code, starts_at, slot_minutes, remaining, is_closed }) => ({
    programmeId: programme_id,
    code,
    start: starts_at,
    end: addMinutes(starts_at, slot_minutes),
    isClosed: is_closed,
    remaining: is_closed ? 0 : remaining,
    wanted: 0,
    fitting: 0,
  }));
}
