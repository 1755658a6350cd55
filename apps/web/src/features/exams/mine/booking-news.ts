import type { BookingStatus, ExamBooking } from "@seonchak/schema";

export type BookingNews = { name: string; what: Exclude<BookingStatus, "pending"> | "changed" };
type Seen = Pick<ExamBooking, "id" | "name" | "status" | "version">;

/** Names one state of a booking. */
export function stateKey({ id, version }: Pick<ExamBooking, "id" | "version">): string {
  return `${id}@${version}`;
}

/** What happened to waiting bookings between two readings, but for the states that this page itself brought about. */
export function newsOf(before: readonly Seen[], now: readonly Seen[], doneHere: ReadonlySet<string>): BookingNews[] {
  const waited = new Map(before.filter(({ status }) => status === "pending").map((booking) => [booking.id, booking]));
  return now.flatMap((booking): BookingNews[] => {
    const { id, name, status, version } = booking;
    const was = waited.get(id);
    if (was === undefined) return [];
    // A clock that ran out raises no version.
    if (status === "expired") return [{ name, what: "expired" }];
    if (version === was.version || doneHere.has(stateKey(booking))) return [];
    return [{ name, what: status === "pending" ? "changed" : status }];
  });
}
