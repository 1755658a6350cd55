"use client";

import type { AdminBooking, BookingId } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../../ui/data-table.tsx";
import { rangeInWords } from "../../exams/time-words.ts";
import { Moment } from "../desk/moment.tsx";
import type { BookingAct } from "./booking-acts.ts";
import { BookingCell, programmeOf } from "./booking-cell.tsx";
import { BookingMenu } from "./booking-menu.tsx";
import { BookingStatusPill } from "./booking-status.tsx";
import { ChooseBox } from "./choose-box.tsx";

type ColumnsInput = {
  chosen: readonly BookingId[];
  onChoose: (id: BookingId, isRange: boolean) => void;
  onAct: (act: BookingAct, booking: AdminBooking) => void;
  onHoldEnd: () => void;
};

/** A box, the booking and whose, when and how many, its state; phones have all but box and acts in one cell. */
export function useBookingColumns({ chosen, onChoose, onAct, onHoldEnd }: ColumnsInput): Column<AdminBooking>[] {
  const t = useTranslations("adminBookings");
  const locale = useLocale();
  return useMemo(
    () => [
      {
        id: "choose",
        header: t("choose"),
        hideHeader: true,
        cell: (booking) => <ChooseBox booking={booking} isChosen={chosen.includes(booking.id)} onChoose={onChoose} />,
      },
      { id: "name", header: t("booking"), cell: (booking) => <BookingCell booking={booking} onHoldEnd={onHoldEnd} /> },
      {
        id: "programme",
        header: t("programme"),
        wideOnly: true,
        cell: (booking) => <span className="break-keep">{programmeOf(booking, locale)}</span>,
      },
      {
        id: "start",
        header: t("time"),
        sortable: true,
        wideOnly: true,
        cell: (booking) => <span className="block min-w-44 break-keep">{rangeInWords(booking, locale)}</span>,
      },
      {
        id: "people",
        header: t("peopleHead"),
        align: "end",
        sortable: true,
        wideOnly: true,
        cell: ({ people }) => <span className="whitespace-nowrap">{t("people", { people })}</span>,
      },
      {
        id: "status",
        header: t("statusHead"),
        wideOnly: true,
        cell: (booking) => <BookingStatusPill booking={booking} onHoldEnd={onHoldEnd} />,
      },
      {
        id: "createdAt",
        header: t("askedAt"),
        sortable: true,
        wideOnly: true,
        cell: ({ createdAt }) => <Moment at={createdAt} />,
      },
      {
        id: "acts",
        header: t("actsHead"),
        hideHeader: true,
        align: "end",
        cell: (booking) => <BookingMenu booking={booking} onAct={onAct} />,
      },
    ],
    [t, locale, chosen, onChoose, onAct, onHoldEnd],
  );
}
