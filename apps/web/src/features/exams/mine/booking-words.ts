"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { rangeInWords } from "../time-words.ts";

export type BookingState = ExamBooking["status"] | "held";

/** A live hold waits for its student, any other pending booking for the council. */
export function stateOf({ status, heldUntil }: Pick<ExamBooking, "status" | "heldUntil">): BookingState {
  return status === "pending" && heldUntil !== null ? "held" : status;
}

type Named = { nameKo: string; nameEn: string };

/** What bookings, their states and times are called in the page's language. */
export function useBookingWords() {
  const t = useTranslations("myBookings");
  const locale = useLocale();
  return {
    /** The programme's name; its code while that is not known. */
    programmeOf: (programme: Named | undefined, { programme: code }: Pick<ExamBooking, "programme">) =>
      (locale === "ko" ? programme?.nameKo : programme?.nameEn) ?? code,
    whenOf: (booking: Pick<ExamBooking, "start" | "end">, options?: { year: boolean }) =>
      rangeInWords(booking, locale, options),
    statusOf: (booking: Pick<ExamBooking, "status" | "heldUntil">) => t(`status.${stateOf(booking)}`),
    peopleOf: ({ people }: Pick<ExamBooking, "people">) => t("people", { people }),
    labelOf: (booking: ExamBooking) => t("label", { name: booking.name, status: t(`status.${stateOf(booking)}`) }),
  };
}
