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

/** Says no to a booking. It cannot be undone, and says so. */
export function RejectDialog({ booking, onClose }: { booking: AdminBooking; onClose: () => void }) {
  const t = useTranslations("adminBookings.rejecting");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const { id, name, people } = booking;
  const reject = useMutation(
    trpc.exams.reject.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("done", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("title", { name })}
      description={t("body", { range: rangeInWords(booking, locale), people })}
      confirmLabel={t("confirm")}
      pending={reject.isPending}
      onConfirm={() => reject.mutate({ id })}
    >
      <RefusalNote error={reject.error} />
    </AlertDialog>
  );
}
