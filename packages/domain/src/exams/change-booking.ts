import type { ChangeBookingInput, ExamBooking } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";
import type { Changer } from "./apply-change.ts";
import { applyChange } from "./apply-change.ts";
import { examBookingOf } from "./booking-rows.ts";
import { changeConfirmed, changeHeld } from "./change-automatic.ts";
import { findBooking } from "./find-booking.ts";

export type { Changer } from "./apply-change.ts";

/**
 * Changes name, range or people. Of a confirmed one the new places are taken and the old given back in one transaction,
 * or nothing changes (SPECS 3). In an automatic programme what grows passes the hold engine. Refuses BOOKING_NOT_YOURS,
 * NOT_PENDING, EDITED_ELSEWHERE, and as booking does.
 */
export async function changeBooking(deps: Deps, changer: Changer, input: ChangeBookingInput): Promise<ExamBooking> {
  const { id, name, start, end, people } = input;
  if (name === undefined && start === undefined && end === undefined && people === undefined)
    throw new Refusal("BAD_INPUT", { fieldRule: "bookingChange" });
  const found = await findBooking(deps, id);
  const { row, programme } = found;
  const changing = { deps, programme, changer, input };
  if (programme.approval === "automatic") {
    const change = row.status === "confirmed" ? changeConfirmed : changeHeld;
    return change(deps, found, changing);
  }
  const after = await deps.prisma.$transaction((tx) => applyChange(tx, changing));
  return examBookingOf(after, programme, deps.clock.now());
}
