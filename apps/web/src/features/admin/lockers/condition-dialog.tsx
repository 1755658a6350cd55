"use client";

import type { AdminLocker, LockerCondition } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { conditionEffect } from "./condition-effect.ts";
import { useSetCondition } from "./use-set-condition.ts";

export type ConditionChange = { locker: AdminLocker; condition: LockerCondition };

const NOTE_MAX = 200;

/** Marks a locker, with a note for the council, and says first what that means for students. */
export function ConditionDialog({ change, onClose }: { change: ConditionChange; onClose: () => void }) {
  const { locker, condition } = change;
  const t = useTranslations("adminLockers");
  const formId = useId();
  const [note, setNote] = useState(locker.note);
  const set = useSetCondition(locker, onClose);
  const effect = conditionEffect(locker, condition);
  const title = effect === "noteOnly" ? "noteTitle" : (`markTitle.${condition}` as const);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!set.isPending) set.mutate({ lockerNumber: locker.lockerNumber, condition, note });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(title, { number: String(locker.lockerNumber) })}
      description={t(`effect.${effect}`)}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={set.isPending}>
          {effect === "noteOnly" ? t("saveNote") : t(`markConfirm.${condition}`)}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <TextField
          label={t("note")}
          hint={t("noteHint")}
          error={fieldError(set.error, "note")}
          optional
          autoComplete="off"
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <RefusalNote error={set.error} />
      </form>
    </Dialog>
  );
}
