"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useBookingActs } from "./booking-acts.ts";
import { useBookingWords } from "./booking-words.ts";

type CancelDialogProps = { booking: ExamBooking; open: boolean; onOpenChange: (open: boolean) => void };

/** Says what is lost before it is, and that nothing brings it back. */
export function CancelDialog({ booking, open, onOpenChange }: CancelDialogProps) {
  const t = useTranslations("myBookings");
  const words = useBookingWords();
  const acts = useBookingActs();
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { id, name, people } = booking;
  async function cancel() {
    setPending(true);
    setTrouble(null);
    try {
      await acts.cancel(id);
      notify({ tone: "ok", text: t("told.cancelled", { name }) });
      onOpenChange(false);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.reason === "NOT_PENDING") setTrouble(t("cancel.decided"));
      else setTrouble(refusal?.message ?? t("cancel.unanswered"));
    } finally {
      setPending(false);
    }
  }
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("cancel.title")}
      description={t("cancel.lost", { name, people, when: words.whenOf(booking) })}
      cancelLabel={t("cancel.keep")}
      confirmLabel={t("cancel.confirm")}
      pending={isPending}
      onConfirm={() => void cancel()}
    >
      {trouble !== null && (
        <p role="alert" className="font-medium text-danger">
          {trouble}
        </p>
      )}
    </AlertDialog>
  );
}
