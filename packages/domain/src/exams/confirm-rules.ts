import type { Tx } from "@seonchak/prisma";
import type { RefusalReason } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import type { KeptHold, WonHold } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { BookingRow } from "./booking-rows.ts";
import { BOOKING_COLUMNS } from "./booking-rows.ts";
import { examSource, readSlotPools } from "./exam-source.ts";
import { rangeOf, setStatus } from "./lock-booking.ts";
import { movePlaces } from "./move-places.ts";
import type { Programme } from "./programmes.ts";

/** What a hold's confirmation writes, in the transaction that decides it; what it throws is the hold's refusal. */
export type WriteBooking = (tx: Tx, writing: WritingHold) => Promise<{ id: string }>;
export type WritingHold = { deps: Deps; programme: Programme; hold: KeptHold };

/** A hold of a student becomes the booking that was made with it. */
export async function confirmHeld(tx: Tx, { deps, programme, hold }: WritingHold): Promise<BookingRow> {
  const [row] = await tx.$queryRaw<BookingRow[]>`
    SELECT ${BOOKING_COLUMNS} FROM exam_bookings WHERE hold_id = ${hold.holdId}::uuid FOR NO KEY UPDATE`;
  // The hold was placed, and the booking never written; or the account went meanwhile.
  if (!row) throw new Refusal("HOLD_GONE");
  if (row.status !== "pending") throw new Refusal("NOT_PENDING");
  await movePlaces(tx, programme, { take: rangeOf(row), give: null });
  return setStatus(tx, { id: row.id, status: "confirmed", now: deps.clock.now() });
}

/**
 * Rules of confirmation around what is written. Each hold has a transaction of its own: the booking's row is locked
 * first, then its slots in time order, then the hold's outcome decides against whoever gives it back (DESIGN 3). Made anew
 * for each confirmation: it remembers why its holds lost.
 */
export function confirmRules(write: WriteBooking): ConfirmRules {
  const refusals = new Map<string, RefusalReason>();
  return {
    ...examSource,
    async writeMany(deps, programmeId, holds) {
      // Asked before a transaction: within one, another connection must not be waited for.
      const programme = (await deps.caches.programmes.byIds(deps))(programmeId);
      const won: WonHold[] = [];
      for (const hold of [...holds].sort((a, b) => (a.holdId < b.holdId ? -1 : 1))) {
        try {
          won.push(await deps.prisma.$transaction((tx) => writeOne(tx, { deps, programme, hold, write })));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refusals.set(hold.holdId, error.reason);
        }
      }
      return won;
    },
    async whyLost(_deps, _programmeId, { holdId, claims }) {
      const reason = refusals.get(holdId) ?? "HOLD_GONE";
      refusals.delete(holdId);
      return { reason, poolIds: claims.map(({ poolId }) => poolId) };
    },
  };
}

type Writing = WritingHold & { write: WriteBooking };

async function writeOne(tx: Tx, { deps, programme, hold, write }: Writing): Promise<WonHold> {
  const now = deps.clock.now();
  const { holdId, studentId, claims } = hold;
  const slotIds = claims.map(({ poolId }) => poolId);
  const booking = await write(tx, { deps, programme, hold });
  await tx.$executeRaw`
    WITH outcome AS (
      INSERT INTO hold_outcomes (hold_id, outcome, student_id) VALUES (${holdId}::uuid, 'confirmed', ${studentId}::uuid)
    ), booked AS (
      INSERT INTO exam_booking_holds (hold_id, booking_id, confirmed_at)
      VALUES (${holdId}::uuid, ${booking.id}::uuid, ${now}::timestamptz)
    )
    INSERT INTO hold_history (hold_id, kind, event_id, student_id, pool_ids, units, at)
    VALUES (${holdId}::uuid, 'confirmed', ${programme.id}::uuid, ${studentId}::uuid, ${slotIds}::uuid[],
            ${claims.map(({ units }) => units)}::int[], ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return { holdId, pools: await readSlotPools(tx, slotIds) };
}

/** What confirming means for a booking of an automatic programme. */
export function bookingConfirmRules(): ConfirmRules {
  return confirmRules(confirmHeld);
}
