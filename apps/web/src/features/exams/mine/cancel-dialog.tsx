"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
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
  const { id, name, people } = booking;
  const cancel = useMutation({
    mutationFn: () => acts.cancel(id),
    onSuccess() {
      notify({ tone: "ok", text: t("told.cancelled", { name }) });
      onOpenChange(false);
    },
  });
  const refusal = refusalOf(cancel.error);
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("cancel.title")}
      description={t("cancel.lost", { name, people, when: words.whenOf(booking) })}
      cancelLabel={t("cancel.keep")}
      confirmLabel={t("cancel.confirm")}
      pending={cancel.isPending}
      onConfirm={() => cancel.mutate()}
    >
      {cancel.error !== null && (
        <p role="alert" className="font-medium text-danger">
          {refusal?.reason === "NOT_PENDING" ? t("cancel.decided") : (refusal?.message ?? t("cancel.unanswered"))}
        </p>
      )}
    </AlertDialog>
  );
}
