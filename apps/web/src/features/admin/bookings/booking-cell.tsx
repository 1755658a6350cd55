"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { rangeInWords } from "../../exams/time-words.ts";
import { nameIn } from "../desk/in-language.ts";
import { Moment } from "../desk/moment.tsx";
import { BookingStatusPill } from "./booking-status.tsx";

type BookingCellProps = { booking: AdminBooking; onHoldEnd: () => void };

/** The booking's name and whose it is; on phones everything else below. */
export function BookingCell({ booking, onHoldEnd }: BookingCellProps) {
  const t = useTranslations("adminBookings");
  const locale = useLocale();
  const { people } = booking;
  return (
    <span className="grid min-w-0 justify-items-start gap-1">
      <span className="font-medium break-words">{booking.name || t("erased")}</span>
      <BookingStudent booking={booking} />
      <span className="grid justify-items-start gap-1 text-sm md:hidden">
        <span>{rangeInWords(booking, locale)}</span>
        <span className="text-ink-2">
          {programmeOf(booking, locale)} · {t("people", { people })}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <BookingStatusPill booking={booking} onHoldEnd={onHoldEnd} />
          <span className="text-ink-2">
            {t("askedAt")} <Moment at={booking.createdAt} />
          </span>
        </span>
      </span>
    </span>
  );
}

function BookingStudent({ booking: { student } }: { booking: AdminBooking }) {
  const t = useTranslations("adminBookings");
  if (student === null) return <span className="text-sm text-ink-2">{t("removedStudent")}</span>;
  return (
    <Link
      href={`/admin/students?search=${encodeURIComponent(student.name)}`}
      aria-label={t("toStudent", { name: student.name })}
      className="text-sm text-ink-2 underline decoration-line underline-offset-3 hover:decoration-current"
    >
      {student.name} <span className="whitespace-nowrap">{student.maskedNumber}</span>
    </Link>
  );
}

export function programmeOf(booking: AdminBooking, locale: "ko" | "en"): string {
  return nameIn(locale, { nameKo: booking.programmeNameKo, nameEn: booking.programmeNameEn });
}
