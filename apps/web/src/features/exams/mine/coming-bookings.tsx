"use client";

import type { ExamBooking } from "@seonchak/schema";
import type { LinkState } from "../../live/link-state.ts";
import { BookingCard } from "./booking-card.tsx";
import { isHeld } from "./held-booking.ts";
import { HeldBookingCard } from "./held-booking-card.tsx";
import { programmeNamed, useProgrammes } from "./use-programmes.ts";

type ComingBookingsProps = { bookings: readonly ExamBooking[]; link: LinkState; onChanged: () => void };

/** Cards in the order in which the server tells them; a live hold is one with a clock. */
export function ComingBookings({ bookings, link, onChanged }: ComingBookingsProps) {
  const { programmes } = useProgrammes();
  return bookings.map((booking) => {
    const programme = programmeNamed(programmes, booking.programme);
    return isHeld(booking) ? (
      <HeldBookingCard key={booking.id} booking={booking} programme={programme} link={link} onGone={onChanged} />
    ) : (
      <BookingCard key={booking.id} booking={booking} programme={programme} link={link} />
    );
  });
}
