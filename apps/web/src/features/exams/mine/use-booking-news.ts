"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { notify } from "../../../ui/notify.ts";
import { doneHere } from "./booking-acts.ts";
import type { BookingNews } from "./booking-news.ts";
import { newsOf } from "./booking-news.ts";

const tones = { confirmed: "ok", rejected: "info", cancelled: "info", expired: "info", changed: "info" } as const;

/** Tells what was decided about my bookings while the page was open: seen, and read aloud. */
export function useBookingNews(bookings: readonly ExamBooking[] | null): void {
  const t = useTranslations("myBookings.decided");
  const before = useRef<readonly ExamBooking[]>([]);
  const tell = useEffectEvent(({ name, what }: BookingNews) => notify({ tone: tones[what], text: t(what, { name }) }));
  useEffect(() => {
    if (bookings === null) return;
    for (const news of newsOf(before.current, bookings, doneHere)) tell(news);
    before.current = remembered(before.current, bookings);
  }, [bookings]);
}

/** A booking between two lists is on neither for a moment, and must not be forgotten meanwhile. */
function remembered(before: readonly ExamBooking[], now: readonly ExamBooking[]): ExamBooking[] {
  const known = new Map(before.map((booking) => [booking.id, booking]));
  for (const booking of now) known.set(booking.id, booking);
  return [...known.values()];
}
