"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { notify } from "../../../ui/notify.ts";
import { useTrouble } from "../desk/act-reason.ts";
import { useAdmin } from "../desk/admin-context.ts";
import { PasswordField } from "../desk/password-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";

const empty = { currentPassword: "", newPassword: "", again: "" };

/** Changes one's own password; the other devices are signed out by it. */
export function PasswordCard() {
  const t = useTranslations("adminAccount");
  const { email } = useAdmin();
  const trpc = useTRPC();
  const trouble = useTrouble();
  const [typed, setTyped] = useState(empty);
  const [differs, setDiffers] = useState(false);
  const change = useMutation(
    trpc.admin.account.changePassword.mutationOptions({
      onSuccess: () => {
        setTyped(empty);
        notify({ tone: "ok", text: t("passwordChanged") });
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending || trouble) return;
    const { again, ...input } = typed;
    setDiffers(again !== input.newPassword);
    if (again === input.newPassword) change.mutate(input);
  }
  const isWrong = change.error !== null && refusalOf(change.error)?.reason === "BAD_CREDENTIALS";
  const currentError = isWrong ? t("wrongPassword") : fieldError(change.error, "currentPassword");
  const newError = fieldError(change.error, "newPassword");
  const field = (name: keyof typeof empty) => ({
    label: t(name),
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <Card aria-labelledby="password">
      <CardHead id="password" title={t("password")} />
      <p className="mb-4 text-ink-2">{t("passwordBody")}</p>
      <form onSubmit={submit} noValidate className="grid gap-3.5">
        {/* Password managers store what is beside the name of the account. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField {...field("currentPassword")} autoComplete="current-password" error={currentError} />
        <PasswordField
          {...field("newPassword")}
          autoComplete="new-password"
          hint={t("passwordHint")}
          error={newError}
        />
        <PasswordField {...field("again")} autoComplete="new-password" error={differs ? t("differs") : undefined} />
        {currentError === undefined && newError === undefined && <RefusalNote error={change.error} />}
        <Button type="submit" pending={change.isPending} disabledReason={trouble} className="justify-self-start">
          {t("changePassword")}
        </Button>
      </form>
    </Card>
  );
}
