"use client";

import type { AdminLocation } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { nameIn } from "../desk/in-language.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import type { Place } from "./plan-place.ts";

type AddLockersDialogProps = {
  location: AdminLocation;
  /** The first of them stands here; null: in the first free place. */
  at: Place | null;
  onClose: () => void;
};

/** A range of numbers into the free places, row by row. One number is a range as well. */
export function AddLockersDialog({ location, at, onClose }: AddLockersDialogProps) {
  const t = useTranslations("adminLocations.add");
  const locale = useLocale();
  const formId = useId();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const create = useCreate(onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    const range = { firstNumber: Number(first), lastNumber: Number(last || first) };
    if (!create.isPending) create.mutate({ locationId: location.locationId, ...range, ...(at ? { at } : {}) });
  }
  const field = { inputMode: "numeric" as const, autoComplete: "off", maxLength: 6 };
  const free = location.rows * location.columns - location.lockerCount;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !create.isPending && onClose()}
      title={t("title", { name: nameIn(locale, location) })}
      description={at ? t("bodyAt", at) : t("body", { count: free })}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={create.isPending}>
          {t("confirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <div className="grid grid-cols-2 gap-3">
          <TextField
            {...field}
            label={t("first")}
            error={fieldError(create.error, "firstNumber")}
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
          <TextField
            {...field}
            label={t("last")}
            optional
            error={fieldError(create.error, "lastNumber")}
            value={last}
            onChange={(event) => setLast(event.target.value)}
          />
        </div>
        <p className="text-sm text-ink-2">{t("noRound")}</p>
        <RefusalNote error={create.error} />
      </form>
    </Dialog>
  );
}

function useCreate(onDone: () => void) {
  const t = useTranslations("adminLocations.add");
  const trpc = useTRPC();
  return useMutation(
    trpc.admin.lockers.create.mutationOptions(
      useAfterAct(({ createdCount }) => t("done", { count: createdCount }), onDone),
    ),
  );
}
