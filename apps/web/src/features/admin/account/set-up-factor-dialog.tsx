"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { CodeField } from "../desk/code-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { QrCode } from "./qr-code.tsx";
import { spelled } from "./spelled.ts";

type SetUpFactorDialogProps = { setup: { secret: string; uri: string }; onClose: () => void };

/** The secret as a picture and for typing; in force only once the app's first code was right. */
export function SetUpFactorDialog({ setup, onClose }: SetUpFactorDialogProps) {
  const t = useTranslations("adminAccount");
  const trpc = useTRPC();
  const client = useQueryClient();
  const formId = useId();
  const [code, setCode] = useState("");
  const confirm = useMutation(
    trpc.admin.account.confirmSecondFactor.mutationOptions({
      onSuccess: async () => {
        notify({ tone: "ok", text: t("factorIsOn") });
        await client.invalidateQueries(trpc.me.viewer.queryFilter());
        onClose();
      },
    }),
  );
  const refusal = confirm.error ? refusalOf(confirm.error) : null;
  const codeError = refusal?.reason === "CODE_WRONG" ? refusal.message : fieldError(confirm.error, "code");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate({ code });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("setUpTitle")}
      description={t("setUpBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={confirm.isPending}>
          {t("confirmFactor")}
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-4">
        <QrCode text={setup.uri} label={t("qrLabel")} className="size-44" />
        <div className="min-w-48 flex-1">
          <p className="text-sm text-ink-2">{t("secretHint")}</p>
          <p className="mt-1 rounded-control bg-sunken px-3 py-2 font-mono text-lg break-words select-all">
            {spelled(setup.secret)}
          </p>
        </div>
      </div>
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3.5">
        <CodeField value={code} onValue={setCode} error={codeError} />
        {codeError === undefined && <RefusalNote error={confirm.error} />}
      </form>
    </Dialog>
  );
}
