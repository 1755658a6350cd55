import type { ExamBooking } from "@seonchak/schema";

export type Held = ExamBooking & { heldUntil: string };

/**
 * What became of a booking: `held` with its clock, `sent` for the council to decide, `confirmed`; `expired` where its time
 * ran out; null where there is nothing more to tell, such as after giving it up.
 */
export type Outcome =
  | { step: "held"; booking: Held }
  | { step: "sent" | "confirmed"; booking: ExamBooking }
  | { step: "expired"; booking: ExamBooking }
  | null;

type Seen = {
  /** As it is among mine that are still to come; undefined where it is not among them. */
  standing: ExamBooking | undefined;
  /** It has been among them: when it is not any more, it has ended. */
  wasSeen: boolean;
  nowMs: number;
};

/** By comparison with the server's clock; what was booked a moment ago counts before the list of mine tells it. */
export function outcomeOf(followed: ExamBooking, { standing, wasSeen, nowMs }: Seen): Outcome {
  const booking = standing ?? followed;
  const { status } = booking;
  if (standing === undefined && status === "pending" && isOver(booking, nowMs)) return { step: "expired", booking };
  if (standing === undefined && wasSeen) return null;
  if (isHeld(booking)) return isOver(booking, nowMs) ? { step: "expired", booking } : { step: "held", booking };
  if (status === "pending") return { step: "sent", booking };
  if (status === "confirmed") return { step: "confirmed", booking };
  return status === "expired" ? { step: "expired", booking } : null;
}

export function isHeld(booking: ExamBooking): booking is Held {
  return booking.status === "pending" && booking.heldUntil !== null;
}

function isOver({ heldUntil }: ExamBooking, nowMs: number): boolean {
  return heldUntil !== null && Date.parse(heldUntil) <= nowMs;
}
