"use client";

import type { RosterEntry, RosterPage } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { CohortField } from "./cohort-field.tsx";
import type { TypedEntry } from "./entry-input.ts";
import { entryInput, typedFrom } from "./entry-input.ts";
import { RemoveEntryDialog } from "./remove-entry-dialog.tsx";

/** `entry` null: a new one. */
type EntryDialogProps = { entry: RosterEntry | null; policy: RosterPage["policy"]; onClose: () => void };

/** One student on the roster, put there or corrected by hand. Whoever has changed it meanwhile is not overwritten. */
export function EntryDialog({ entry, policy, onClose }: EntryDialogProps) {
  const t = useTranslations("adminRoster.entry");
  const formId = useId();
  const reason = useActReason();
  const [typed, setTyped] = useState(() => typedFrom(entry));
  const [removing, setRemoving] = useState(false);
  const save = useSaveEntry(onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!save.isPending && !reason) save.mutate(entryInput(typed, entry));
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={entry ? t("editTitle", { name: entry.name }) : t("addTitle")}
      footer={
        <>
          {entry && (
            <Button tone="danger" disabledReason={reason} onClick={() => setRemoving(true)} className="mr-auto">
              {t("remove")}
            </Button>
          )}
          <Button type="submit" form={formId} tone="primary" pending={save.isPending} disabledReason={reason}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <EntryFields
          entry={entry}
          typed={typed}
          onType={(patch) => setTyped({ ...typed, ...patch })}
          error={save.error}
        />
        {!isTold(save.error) && <RefusalNote error={save.error} />}
      </form>
      {entry && removing && (
        <RemoveEntryDialog entry={entry} policy={policy} onClose={() => setRemoving(false)} onRemoved={onClose} />
      )}
    </Dialog>
  );
}

type EntryFieldsProps = {
  entry: RosterEntry | null;
  typed: TypedEntry;
  onType: (patch: Partial<TypedEntry>) => void;
  error: unknown;
};

function EntryFields({ entry, typed, onType, error }: EntryFieldsProps) {
  const t = useTranslations("adminRoster");
  const field = (name: "studentNumber" | "name" | "phoneNumber") => ({
    label: t(name),
    name,
    value: typed[name],
    error: fieldError(error, name),
    onChange: (event: { target: { value: string } }) => onType({ [name]: event.target.value }),
    autoComplete: "off",
  });
  const movesAway = entry?.cohort != null && entry.hasAccount && typed.cohort.trim() !== entry.cohort;
  return (
    <>
      <TextField {...field("studentNumber")} inputMode="numeric" readOnly={entry !== null} />
      <TextField {...field("name")} />
      <TextField
        {...field("phoneNumber")}
        inputMode="tel"
        optional
        hint={t(entry?.hasPhone ? "entry.phoneKept" : "entry.phoneHint")}
        disabled={typed.forgetsPhone}
      />
      {entry?.hasPhone && (
        <Checkbox
          label={t("entry.forgetPhone")}
          checked={typed.forgetsPhone}
          onChange={(event) => onType({ forgetsPhone: event.target.checked })}
        />
      )}
      <CohortField value={typed.cohort} onType={(cohort) => onType({ cohort })} error={fieldError(error, "cohort")} />
      {movesAway && <p className="text-sm text-ink-2">{t("entry.signOut")}</p>}
    </>
  );
}

function useSaveEntry(onSaved: () => void) {
  const t = useTranslations("adminRoster.entry");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  return useMutation(
    trpc.admin.roster.setEntry.mutationOptions({
      onSuccess: (_, { name }) => {
        notify({ tone: "ok", text: t("saved", { name }) });
        onSaved();
      },
      onSettled: refresh,
    }),
  );
}

function isTold(error: unknown): boolean {
  return (["studentNumber", "name", "phoneNumber", "cohort"] as const).some((name) => fieldError(error, name));
}
