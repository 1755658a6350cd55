"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import { ChevronRight } from "lucide-react";
import { Link } from "../../i18n/navigation.tsx";
import { arrivalId } from "../exams/mine/arrival.ts";
import { useBookingWords } from "../exams/mine/booking-words.ts";

type MyBookingSummaryProps = { booking: ExamBooking; programme: ExamProgramme | undefined };

/** A booking to come in three lines; what can be done with it is in my reservations. */
export function MyBookingSummary({ booking, programme }: MyBookingSummaryProps) {
  const words = useBookingWords();
  return (
    <Link
      href={`/me#${arrivalId(booking.id)}`}
      className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 shadow-card transition-colors duration-150 hover:bg-sunken"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{words.whenOf(booking)}</span>
        <span className="block text-sm wrap-anywhere">
          {words.programmeOf(programme, booking)} · {booking.name} · {words.peopleOf(booking)}
        </span>
        <span className="block text-sm text-ink-2">{words.statusOf(booking)}</span>
      </span>
      <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
    </Link>
  );
}
