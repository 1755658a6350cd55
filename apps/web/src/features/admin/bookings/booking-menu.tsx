"use client";

import type { AdminBooking } from "@seonchak/schema";
import { Ban, CircleCheck, Pencil, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActReason } from "../desk/act-reason.ts";
import { RowMenu } from "../desk/row-menu.tsx";
import type { BookingAct } from "./booking-acts.ts";
import { actsOf } from "./booking-acts.ts";

const icons: Record<BookingAct, typeof Ban> = { confirm: CircleCheck, change: Pencil, reject: Ban, cancel: Undo2 };

type BookingMenuProps = { booking: AdminBooking; onAct: (act: BookingAct, booking: AdminBooking) => void };

/** What can be done with one booking; nothing stands there where nothing can be done any more. */
export function BookingMenu({ booking, onAct }: BookingMenuProps) {
  const t = useTranslations("adminBookings");
  const reason = useActReason();
  const items = actsOf(booking).map((act) => {
    const Icon = icons[act];
    return {
      label: t(`acts.${act}`),
      icon: <Icon aria-hidden="true" />,
      tone: act === "reject" || act === "cancel" ? ("danger" as const) : undefined,
      onSelect: () => onAct(act, booking),
    };
  });
  if (items.length === 0) return null;
  return <RowMenu name={t("menuOf", { name: booking.name })} items={items} reason={reason} />;
}
