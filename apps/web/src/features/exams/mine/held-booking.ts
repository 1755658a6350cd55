import type { ExamBooking } from "@seonchak/schema";

/** Places that an automatic programme keeps for its student until a clock runs out. */
export type HeldBooking = ExamBooking & { heldUntil: string };

export function isHeld(booking: ExamBooking): booking is HeldBooking {
  return booking.status === "pending" && booking.heldUntil !== null;
}
