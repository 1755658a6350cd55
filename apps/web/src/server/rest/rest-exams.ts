import type { RestMeta } from "./rest-meta.ts";

function call(method: RestMeta["method"], path: string, summary: string) {
  return { method, path: `/exams${path}`, tag: "Exams", summary } satisfies RestMeta;
}

/** The REST calls of SPECS 3. */
export const restExams = {
  programmes: call("GET", "", "The programmes that can be booked, with their rules."),
  availability: call("GET", "/:programme/availability", "Slots with room, neighbours with equal room merged."),
  book: {
    ...call("POST", "/:programme/bookings", "Ask for places; times are ISO 8601 or `YYYY-MM-DD HH:MM` in Seoul."),
    statuses: [201],
    status: () => 201,
  },
  mine: call("GET", "/:programme/bookings", "My bookings that touch the days asked for."),
  read: call("GET", "/bookings/:id", "One booking of mine; administrators read any."),
  change: call("PATCH", "/bookings/:id", "Change a pending booking of mine; administrators change confirmed ones too."),
  cancel: call("DELETE", "/bookings/:id", "Give a booking up, for good."),
  confirm: call(
    "POST",
    "/bookings/:id/confirm",
    "Give a pending booking its places. Administrators; of an automatic programme also its own student.",
  ),
  reject: call("POST", "/bookings/:id/reject", "Say no to a pending booking, for good. Administrators."),
} satisfies Record<string, RestMeta>;
