"use client";

import type { AdminLocation } from "@seonchak/schema";
import { PLACE_NAME_MAX, PLAN_SIDE_MAX } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { seenOf } from "./seen-of.ts";

type LocationDialogProps = {
  /** Null: a new one. */
  location: AdminLocation | null;
  onClose: () => void;
  onMade?: ((location: AdminLocation) => void) | undefined;
};

const USUAL = { nameKo: "", nameEn: "", rows: "3", columns: "10" };
type Form = typeof USUAL;

/** A location's names and the size of its plan. */
export function LocationDialog({ location, onClose, onMade }: LocationDialogProps) {
  const t = useTranslations("adminLocations.form");
  const formId = useId();
  const [form, setForm] = useState<Form>(() => (location ? formOf(location) : USUAL));
  const saving = useSave({ location, onClose, onMade });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!saving.isPending) saving.save(form);
  }
  const field = (name: keyof Form) => ({
    label: t(name),
    error: fieldError(saving.error, name),
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
    autoComplete: "off",
  });
  const side = { inputMode: "numeric" as const, maxLength: String(PLAN_SIDE_MAX).length };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !saving.isPending && onClose()}
      title={location ? t("editTitle") : t("newTitle")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={saving.isPending}>
          {location ? t("save") : t("make")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <TextField {...field("nameKo")} maxLength={PLACE_NAME_MAX} />
        <TextField {...field("nameEn")} maxLength={PLACE_NAME_MAX} lang="en" />
        <div className="grid grid-cols-2 gap-3">
          <TextField {...field("rows")} {...side} />
          <TextField {...field("columns")} {...side} />
        </div>
        <p className="text-sm text-ink-2">{t("planHint")}</p>
        <RefusalNote error={saving.error} />
      </form>
    </Dialog>
  );
}

function formOf({ nameKo, nameEn, rows, columns }: AdminLocation): Form {
  return { nameKo, nameEn, rows: String(rows), columns: String(columns) };
}

function useSave({ location, onClose, onMade }: LocationDialogProps) {
  const t = useTranslations("adminLocations.form");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const create = useMutation(
    trpc.admin.locations.create.mutationOptions({
      onSuccess: (made) => {
        notify({ tone: "ok", text: t("made", { name: made.nameKo }) });
        onMade?.(made);
        onClose();
      },
      onSettled: refresh,
    }),
  );
  const update = useMutation(
    trpc.admin.locations.update.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("saved") });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  function save({ nameKo, nameEn, rows, columns }: Form) {
    const wanted = { nameKo, nameEn, rows: Number(rows), columns: Number(columns) };
    if (location) update.mutate({ ...wanted, locationId: location.locationId, seen: seenOf(location) });
    else create.mutate(wanted);
  }
  const used = location ? update : create;
  return { save, isPending: used.isPending, error: used.error };
}
