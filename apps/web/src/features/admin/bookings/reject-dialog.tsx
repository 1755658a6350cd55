"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { rangeInWords } from "../../exams/time-words.ts";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";

/** Says no to a booking. It cannot be undone, and says so. */
export function RejectDialog({ booking, onClose }: { booking: AdminBooking; onClose: () => void }) {
  const t = useTranslations("adminBookings.rejecting");
  const locale = useLocale();
  const trpc = useTRPC();
  const { id, name, people } = booking;
  const after = useAfterAct(() => t("done", { name }), onClose);
  const reject = useMutation(trpc.exams.reject.mutationOptions(after));
  return (
    <AskFirst
      act={reject}
      title={t("title", { name })}
      description={t("body", { range: rangeInWords(booking, locale), people })}
      confirmLabel={t("confirm")}
      onConfirm={() => reject.mutate({ id })}
      onClose={onClose}
    />
  );
}
