"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { rangeInWords } from "../../exams/time-words.ts";
import { useAfterAct } from "../desk/after-act.ts";
import { AskFirst } from "../desk/ask-first.tsx";
import { Fact } from "./fact.tsx";

const MINUTE_MS = 60_000;

/** Gives a booking up for its student: how many places come back in how many slots, and that it cannot be undone. */
export function CancelDialog({ booking, onClose }: { booking: AdminBooking; onClose: () => void }) {
  const t = useTranslations("adminBookings.cancelling");
  const locale = useLocale();
  const trpc = useTRPC();
  const { id, name, people, status, start, end, slotMinutes } = booking;
  const slots = (Date.parse(end) - Date.parse(start)) / MINUTE_MS / slotMinutes;
  const after = useAfterAct(() => t("done", { name }), onClose);
  const cancel = useMutation(trpc.exams.cancel.mutationOptions(after));
  const range = rangeInWords(booking, locale);
  return (
    <AskFirst
      act={cancel}
      title={t("title", { name })}
      description={t(status === "confirmed" ? "bodyConfirmed" : "bodyPending", { range, people })}
      confirmLabel={t("confirm")}
      cancelLabel={t("keep")}
      onConfirm={() => cancel.mutate({ id })}
      onClose={onClose}
    >
      {status === "confirmed" && (
        <dl className="grid grid-cols-2 gap-2">
          <Fact name={t("places")}>{t("placesValue", { people })}</Fact>
          <Fact name={t("slots")}>{t("slotsValue", { count: slots })}</Fact>
        </dl>
      )}
    </AskFirst>
  );
}
