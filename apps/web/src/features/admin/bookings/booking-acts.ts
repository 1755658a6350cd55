import type { AdminBooking } from "@seonchak/schema";

export type BookingAct = "confirm" | "change" | "reject" | "cancel";

const acts: Record<AdminBooking["status"], readonly BookingAct[]> = {
  pending: ["confirm", "change", "reject", "cancel"],
  confirmed: ["change", "cancel"],
  rejected: [],
  cancelled: [],
  expired: [],
};

/** What the council can still do with a booking; what was decided otherwise stays so (SPECS 3). */
export function actsOf({ status }: Pick<AdminBooking, "status">): readonly BookingAct[] {
  return acts[status];
}
