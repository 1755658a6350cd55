"use client";

import type { AdminStudent } from "@seonchak/schema";
import { adminBookingQuery } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { rangeInWords } from "../../exams/time-words.ts";
import { BookingStatusPill } from "../bookings/booking-status.tsx";
import { Answer } from "../desk/answer.tsx";

const SHOWN = 3;

/** The latest exam bookings of a student, and the way to all of them. */
export function StudentBookings({ student: { studentNumber, name } }: { student: AdminStudent }) {
  const t = useTranslations("adminStudents");
  const locale = useLocale();
  const trpc = useTRPC();
  const query = adminBookingQuery.parse({ search: studentNumber, pageSize: SHOWN, sort: "start", descending: true });
  const bookings = useQuery(trpc.admin.bookings.list.queryOptions(query));
  return (
    <section aria-label={t("bookings")} className="grid gap-2">
      <h3 className="text-sm text-ink-2">{t("bookings")}</h3>
      <Answer question={bookings} skeleton={<BookingsSkeleton />}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p>{t("bookingsNone")}</p>
          ) : (
            <>
              <ul className="grid gap-1.5">
                {rows.map((booking) => (
                  <li key={booking.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    <BookingStatusPill booking={booking} onHoldEnd={() => void bookings.refetch()} />
                    <span className="min-w-0 font-medium break-words">{booking.name}</span>
                    <span className="text-sm text-ink-2">{rangeInWords(booking, locale)}</span>
                  </li>
                ))}
              </ul>
              <Link
                href={`/admin/bookings?status=all&search=${studentNumber}`}
                className="justify-self-start text-sm font-medium underline decoration-line underline-offset-3 hover:decoration-current"
              >
                {t("bookingsAll", { name, count: total })}
              </Link>
            </>
          )
        }
      </Answer>
    </section>
  );
}

function BookingsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-8" />
    </SkeletonGroup>
  );
}
