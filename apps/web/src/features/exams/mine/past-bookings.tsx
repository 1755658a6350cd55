"use client";

import type { BookingStatus, ExamBooking } from "@seonchak/schema";
import type { LucideIcon } from "lucide-react";
import { CalendarCheck, CircleX, Clock, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "../../../ui/card.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { arrivalId } from "./arrival.ts";
import { useBookingWords } from "./booking-words.ts";
import type { useMyBookings } from "./use-my-bookings.ts";

const icons: Record<BookingStatus, LucideIcon> = {
  pending: Clock,
  confirmed: CalendarCheck,
  rejected: CircleX,
  cancelled: Undo2,
  expired: Clock,
};

type PastBookingsProps = {
  bookings: NonNullable<ReturnType<typeof useMyBookings>["bookings"]>;
  onPageChange: (page: number) => void;
};

/** What came to an end, a line each, the latest first, in pages. */
export function PastBookings({ bookings, onPageChange }: PastBookingsProps) {
  return (
    <div className="grid gap-3">
      <Card className="py-1">
        <ul className="divide-y divide-line">
          {bookings.rows.map((booking) => (
            <Line key={booking.id} booking={booking} />
          ))}
        </ul>
      </Card>
      {bookings.total > bookings.pageSize && <Pagination {...bookings} onPageChange={onPageChange} />}
    </div>
  );
}

function Line({ booking }: { booking: ExamBooking }) {
  const t = useTranslations("myBookings.was");
  const words = useBookingWords();
  const Icon = icons[booking.status];
  return (
    <li id={arrivalId(booking.id)} tabIndex={-1} className="flex items-start gap-3 py-3">
      <Icon aria-hidden="true" className="mt-1 size-4.5 shrink-0 text-ink-2" />
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {booking.name} · {t(booking.status)}
        </p>
        <p className="text-sm text-ink-2">
          {words.whenOf(booking, { year: true })} · {words.peopleOf(booking)}
        </p>
      </div>
    </li>
  );
}
