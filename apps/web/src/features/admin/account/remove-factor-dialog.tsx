"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { AlertDialog } from "../../../ui/alert-dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { PasswordField } from "../desk/password-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";

/** Takes the second factor off; the password shows that it is really its owner. */
export function RemoveFactorDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("adminAccount");
  const trpc = useTRPC();
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const remove = useMutation(
    trpc.admin.account.removeSecondFactor.mutationOptions({
      onSuccess: async () => {
        notify({ tone: "ok", text: t("factorIsOff") });
        await client.invalidateQueries(trpc.me.viewer.queryFilter());
        onClose();
      },
    }),
  );
  const isWrong = remove.error !== null && refusalOf(remove.error)?.reason === "BAD_CREDENTIALS";
  const error = isWrong ? t("wrongPassword") : fieldError(remove.error, "password");
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t("removeTitle")}
      description={t("removeBody")}
      confirmLabel={t("removeConfirm")}
      disabledReason={password === "" ? t("passwordFirst") : undefined}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ password })}
    >
      <PasswordField
        label={t("currentPassword")}
        name="password"
        autoComplete="current-password"
        error={error}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error === undefined && <RefusalNote error={remove.error} />}
    </AlertDialog>
  );
}
