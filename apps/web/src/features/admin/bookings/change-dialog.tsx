"use client";

import type { AdminBooking } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useAfterAct } from "../desk/after-act.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import type { ChangeDraft } from "./change-draft.ts";
import { changeIn, draftOf, unreadable } from "./change-draft.ts";
import { ChangeRoom } from "./change-room.tsx";

const FIELDS = ["name", "start", "end", "people"] as const;

type ChangeDialogProps = { booking: AdminBooking; onClose: () => void };

/** Changes a booking, a confirmed one too, and says while typing for how many there is room. */
export function ChangeDialog({ booking, onClose }: ChangeDialogProps) {
  const t = useTranslations("adminBookings.changing");
  const formId = useId();
  const reason = useActReason();
  const trpc = useTRPC();
  const [draft, setDraft] = useState(() => draftOf(booking));
  const save = useMutation(
    trpc.exams.change.mutationOptions(useAfterAct(({ booking: { name } }) => t("done", { name }), onClose)),
  );
  const change = changeIn(booking, draft);
  const wrong = unreadable(draft);
  const isTold = FIELDS.some((field) => fieldError(save.error, field));
  const waits = wrong.length > 0 ? t("mend") : change === null ? t("nothingChanged") : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (change && !save.isPending && !reason) save.mutate(change);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !save.isPending && onClose()}
      title={t("title", { name: booking.name })}
      description={t(booking.status === "confirmed" ? "bodyConfirmed" : "bodyPending")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={save.isPending} disabledReason={reason ?? waits}>
          {t("save")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <ChangeFields
          draft={draft}
          errorAt={(field) =>
            fieldError(save.error, field) ?? (wrong.includes(field) ? t(`wrong.${field}`) : undefined)
          }
          onChange={(patch) => setDraft({ ...draft, ...patch })}
        />
        <ChangeRoom booking={booking} draft={draft} />
        {!isTold && <RefusalNote error={save.error} />}
      </form>
    </Dialog>
  );
}

type ChangeFieldsProps = {
  draft: ChangeDraft;
  errorAt: (field: keyof ChangeDraft) => string | undefined;
  onChange: (patch: Partial<ChangeDraft>) => void;
};

function ChangeFields({ draft, errorAt, onChange }: ChangeFieldsProps) {
  const t = useTranslations("adminBookings.changing");
  const field = (name: keyof ChangeDraft) => ({
    label: t(name),
    name,
    error: errorAt(name),
    value: draft[name],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field("name")} />
      <TextField {...field("start")} type="datetime-local" />
      <TextField {...field("end")} type="datetime-local" />
      <TextField {...field("people")} inputMode="numeric" />
    </>
  );
}
