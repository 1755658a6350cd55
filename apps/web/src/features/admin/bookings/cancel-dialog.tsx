"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { rangeInWords } from "../../exams/time-words.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { Fact } from "./fact.tsx";

const MINUTE_MS = 60_000;

/** Gives a booking up for its student: how many places come back in how many slots, and that it cannot be undone. */
export function CancelDialog({ booking, onClose }: { booking: AdminBooking; onClose: () => void }) {
  const t = useTranslations("adminBookings.cancelling");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { id, name, people, status, start, end, slotMinutes } = booking;
  const slots = (Date.parse(end) - Date.parse(start)) / MINUTE_MS / slotMinutes;
  const cancel = useMutation(
    trpc.exams.cancel.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("done", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  const range = rangeInWords(booking, locale);
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("title", { name })}
      description={t(status === "confirmed" ? "bodyConfirmed" : "bodyPending", { range, people })}
      confirmLabel={t("confirm")}
      cancelLabel={t("keep")}
      pending={cancel.isPending}
      onConfirm={() => cancel.mutate({ id })}
    >
      {status === "confirmed" && (
        <dl className="grid grid-cols-2 gap-2">
          <Fact name={t("places")}>{t("placesValue", { people })}</Fact>
          <Fact name={t("slots")}>{t("slotsValue", { count: slots })}</Fact>
        </dl>
      )}
      <RefusalNote error={cancel.error} />
    </AlertDialog>
  );
}
