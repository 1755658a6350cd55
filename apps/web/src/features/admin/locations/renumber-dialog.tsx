"use client";

import type { LocationId, PlanLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { useUpdateLocker } from "./use-update-locker.ts";

type RenumberDialogProps = {
  locker: PlanLocker;
  locationId: LocationId;
  onClose: () => void;
  onDone: (number: number) => void;
};

/** Another number on the same door; whoever has the locker keeps it. */
export function RenumberDialog({ locker, locationId, onClose, onDone }: RenumberDialogProps) {
  const t = useTranslations("adminLocations.chosen");
  const formId = useId();
  const [number, setNumber] = useState(String(locker.lockerNumber));
  const { lockerNumber, row, column } = locker;
  const update = useUpdateLocker(({ newNumber = lockerNumber }) => {
    notify({ tone: "ok", text: t("renumbered", { before: String(lockerNumber), after: String(newNumber) }) });
    onDone(newNumber);
    onClose();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (update.isPending) return;
    update.mutate({ lockerNumber, seen: { locationId, row, column }, newNumber: Number(number) });
  }
  const isTaken = refusalOf(update.error)?.reason === "LOCKER_NUMBER_TAKEN";
  const error = fieldError(update.error, "newNumber") ?? (isTaken ? refusalOf(update.error)?.message : undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !update.isPending && onClose()}
      title={t("renumberTitle", { number: String(lockerNumber) })}
      description={t("renumberBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={update.isPending}>
          {t("renumberConfirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <TextField
          label={t("newNumber")}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        {error === undefined && <RefusalNote error={update.error} />}
      </form>
    </Dialog>
  );
}
