"use client";

import type { AdminBooking, BookingId } from "@seonchak/schema";
import type { BookingAct } from "./booking-acts.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { RejectDialog } from "./reject-dialog.tsx";

/** An act on one booking, or the confirmation of several. */
export type OpenedAct = { act: BookingAct; bookings: readonly BookingId[]; booking: AdminBooking | null };

type BookingDialogProps = {
  opened: OpenedAct;
  onConfirmed: (ids: readonly BookingId[]) => void;
  onClose: () => void;
};

/** The dialog of what is done with bookings. */
export function BookingDialog({ opened: { act, bookings, booking }, onConfirmed, onClose }: BookingDialogProps) {
  if (act === "confirm" || booking === null)
    return <ConfirmDialog ids={bookings} onConfirmed={onConfirmed} onClose={onClose} />;
  if (act === "change") return <ChangeDialog booking={booking} onClose={onClose} />;
  if (act === "reject") return <RejectDialog booking={booking} onClose={onClose} />;
  return <CancelDialog booking={booking} onClose={onClose} />;
}
