"use client";

import type { AdminBooking, BookingId } from "@seonchak/schema";
import { useTranslations } from "next-intl";

type ChooseBoxProps = {
  booking: AdminBooking;
  isChosen: boolean;
  onChoose: (id: BookingId, isRange: boolean) => void;
};

/** Chooses a booking that waits; with Shift, by mouse or Space, everything from the last one on. */
export function ChooseBox({ booking: { id, name, status }, isChosen, onChoose }: ChooseBoxProps) {
  const t = useTranslations("adminBookings");
  if (status !== "pending") return null;
  return (
    <label className="-mx-2.5 -my-1.5 grid size-10 cursor-pointer place-items-center">
      <input
        type="checkbox"
        data-row-control
        aria-label={t("chooseOne", { name })}
        checked={isChosen}
        // A press tells of Shift, a change does not.
        onClick={(event) => onChoose(id, event.shiftKey)}
        onChange={() => {}}
        className="size-5 cursor-pointer accent-brand"
      />
    </label>
  );
}
