"use client";

import { useTranslations } from "next-intl";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Desk } from "../desk/desk.tsx";
import { BookingsDesk } from "./bookings-desk.tsx";

/** 시험 예약: what waits for the council, first come first, and everything that was decided. */
export function AdminBookingsScreen() {
  const t = useTranslations("adminBookings");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <BookingsDesk />
      </Desk>
    </>
  );
}
