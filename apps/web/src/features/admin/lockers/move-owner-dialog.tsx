"use client";

import type { AdminLocker, EventId } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { fieldError } from "../desk/refusal-note.tsx";
import { ReasonField } from "./reason-field.tsx";
import { RefusedByHand } from "./refused-by-hand.tsx";
import { useMoveOwner } from "./use-by-hand.ts";

type MoveOwnerDialogProps = { locker: AdminLocker; roundId: EventId | undefined; onClose: () => void };

/** Another locker for whoever has this one, with a reason. */
export function MoveOwnerDialog({ locker, roundId, onClose }: MoveOwnerDialogProps) {
  const t = useTranslations("adminLockers.moving");
  const formId = useId();
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const move = useMoveOwner(onClose);
  const { lockerNumber } = locker;
  const number = String(lockerNumber);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!move.isPending) move.press({ lockerNumber, toLockerNumber: Number(to), roundId, reason });
  }
  const toError = fieldError(move.error, "toLockerNumber");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !move.isPending && onClose()}
      title={t("title", { name: locker.holder?.name ?? "", number })}
      description={t("body", { number })}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={move.isPending}>
          {t("confirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <TextField
          label={t("to")}
          hint={t("toHint")}
          error={toError}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <ReasonField value={reason} error={move.error} onChange={setReason} />
        {toError === undefined && <RefusedByHand error={move.error} />}
      </form>
    </Dialog>
  );
}
