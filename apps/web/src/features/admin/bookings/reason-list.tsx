"use client";

import type { BookingId, RefusalReason } from "@seonchak/schema";
import { useTranslations } from "next-intl";

type Left = { id: BookingId; name: string; people: number; reason: RefusalReason };

const told = ["SLOT_FULL", "SLOT_CLOSED", "NOT_PENDING", "BOOKING_NOT_FOUND", "HOLD_GONE"] as const;

/** Bookings that are not confirmed, by reason: the reason once, the names below it. */
export function ReasonList({ title, bookings }: { title: string; bookings: readonly Left[] }) {
  const t = useTranslations("adminBookings.confirming");
  const reasons = [...new Set(bookings.map(({ reason }) => reason))];
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="grid max-h-56 gap-2 overflow-auto rounded-control bg-held-soft px-3.5 py-3"
    >
      <h3 className="font-semibold">{title}</h3>
      {reasons.map((reason) => {
        const own = told.find((word) => word === reason) ?? "other";
        return (
          <div key={reason}>
            <p className="text-sm font-medium">{t(`reasons.${own}`)}</p>
            <ul className="list-disc pl-5 text-sm">
              {bookings
                .filter((booking) => booking.reason === reason)
                .map(({ id, name, people }) => (
                  <li key={id}>{t("named", { name: name || t("nameless"), people })}</li>
                ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
