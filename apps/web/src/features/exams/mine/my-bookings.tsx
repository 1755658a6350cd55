"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { useArrival } from "./arrival.ts";
import { ComingBookings } from "./coming-bookings.tsx";
import { isHeld } from "./held-booking.ts";
import { PastBookings } from "./past-bookings.tsx";
import { useBookingNews } from "./use-booking-news.ts";
import { useMyBookings } from "./use-my-bookings.ts";

const COMING_PAGE = 20;
const PAST_PAGE = 10;

/** My exam bookings on their page: those to come, those that were, and news of both. */
export function useBookingsOfMine(isSignedIn: boolean) {
  const [comingPage, setComingPage] = useState(1);
  const [pastPage, setPastPage] = useState(1);
  const coming = useMyBookings({ scope: "coming", page: comingPage, pageSize: COMING_PAGE }, isSignedIn);
  const past = useMyBookings({ scope: "past", page: pastPage, pageSize: PAST_PAGE }, isSignedIn);
  const isRead = coming.bookings !== undefined && past.bookings !== undefined;
  const all = useMemo(
    () => (isRead ? [...(coming.bookings?.rows ?? []), ...(past.bookings?.rows ?? [])] : null),
    [isRead, coming.bookings, past.bookings],
  );
  useBookingNews(all);
  useArrival(isRead);
  async function refresh(): Promise<void> {
    await Promise.all([coming.refresh(), past.refresh()]);
  }
  return { coming, past, isRead, setComingPage, setPastPage, refresh };
}

export type BookingsOfMine = ReturnType<typeof useBookingsOfMine>;

/** Cards within the grid of what is mine: only the live holds, or only the others. */
export function MyComingBookings({ exams: { coming, refresh }, held }: { exams: BookingsOfMine; held: boolean }) {
  const bookings = coming.bookings?.rows.filter((booking) => isHeld(booking) === held) ?? [];
  return <ComingBookings bookings={bookings} link={coming.link} onChanged={() => void refresh()} />;
}

/** Where there are more to come than one page shows. */
export function MyComingPages({ coming: { bookings }, setComingPage }: BookingsOfMine) {
  if (bookings === undefined || bookings.total <= bookings.pageSize) return null;
  return (
    <div className="mt-3">
      <Pagination {...bookings} onPageChange={setComingPage} />
    </div>
  );
}

/** What was, with a heading; nothing where nothing was. */
export function MyPastBookings({ past: { bookings, link }, setPastPage, refresh }: BookingsOfMine) {
  const t = useTranslations("myBookings");
  const isUnread = bookings === undefined && (link === "away" || link === "offline");
  if (isUnread) return <ErrorState safe={t("failed")} onRetry={() => void refresh()} />;
  if (bookings === undefined || bookings.total === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="past-bookings">
      <h2 id="past-bookings" className="mb-3">
        {t("past")}
      </h2>
      <PastBookings bookings={bookings} onPageChange={setPastPage} />
    </section>
  );
}
