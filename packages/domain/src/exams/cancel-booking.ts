import type { BookingId, ExamBooking } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { Changer } from "./apply-change.ts";
import { assertMayChange, assertOwn, recordChange } from "./apply-change.ts";
import { endBookingHold, endNewerHold } from "./booking-holds.ts";
import { examBookingOf } from "./booking-rows.ts";
import { findBooking } from "./find-booking.ts";
import { lockBooking, rangeOf, setStatus } from "./lock-booking.ts";
import { movePlaces } from "./move-places.ts";
import { settleRanges } from "./settle-slots.ts";

/**
 * Gives the booking up, for good; a confirmed one gives its places back, held ones are free at once. Cancelling again is
 * a yes. Refuses BOOKING_NOT_FOUND, BOOKING_NOT_YOURS, NOT_PENDING, CONFIRMING.
 */
export async function cancelBooking(deps: Deps, changer: Changer, { id }: { id: BookingId }): Promise<ExamBooking> {
  const found = await findBooking(deps, id);
  const { programme } = found;
  assertOwn(found.row, changer);
  if (found.row.status !== "cancelled") {
    assertMayChange(found.row, changer, deps.clock.now());
    await endBookingHold(deps, found, changer.kind === "student" ? "given_up" : "withdrawn");
  }
  const { before, after } = await deps.prisma.$transaction(async (tx) => {
    const before = await lockBooking(tx, id);
    if (before.status === "cancelled") return { before, after: before };
    assertMayChange(before, changer, deps.clock.now());
    if (before.status === "confirmed") await movePlaces(tx, programme, { take: null, give: rangeOf(before) });
    const after = await setStatus(tx, { id, status: "cancelled", now: deps.clock.now() });
    await recordChange(tx, changer, { programme, before, after });
    return { before, after };
  });
  await endNewerHold(deps, found, before);
  if (before.status === "confirmed") await settleRanges(deps, programme, [rangeOf(before)]);
  return examBookingOf(after, programme, deps.clock.now());
}
