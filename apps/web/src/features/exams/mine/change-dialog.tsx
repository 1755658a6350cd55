"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useBookingWords } from "./booking-words.ts";
import { ChangeFields } from "./change-fields.tsx";
import { useChange } from "./use-change.ts";
import { useStopWords } from "./use-stop-words.ts";

type ChangeDialogProps = { booking: ExamBooking; programme: ExamProgramme; onClose: () => void };

/** Changes what was asked for, while nobody has decided on it: shows at once whether it fits. */
export function ChangeDialog({ booking, programme, onClose }: ChangeDialogProps) {
  const t = useTranslations("myBookings");
  const words = useBookingWords();
  const formId = useId();
  const change = useChange({
    booking,
    programme,
    onChanged({ name }) {
      notify({ tone: "ok", text: t("told.changed", { name }) });
      onClose();
    },
  });
  const stop = useStopWords(programme, change);
  function submit(event: FormEvent) {
    event.preventDefault();
    void change.save();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("change.title")}
      description={t("change.lead", { programme: words.programmeOf(programme, booking) })}
      footer={
        <>
          <Button onClick={onClose}>{t("change.keep")}</Button>
          <Button type="submit" form={formId} tone="primary" pending={change.isPending} disabledReason={stop?.text}>
            {t("change.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <ChangeFields change={change} stop={stop} />
        {change.trouble !== null && change.trouble.field === null && (
          <p role="alert" className="font-medium text-danger">
            {change.trouble.text}
          </p>
        )}
      </form>
    </Dialog>
  );
}
