"use client";

import type { InvitationOffer } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { Button } from "../../../ui/button.tsx";
import { buttonClass } from "../../../ui/button-class.ts";
import { Card } from "../../../ui/card.tsx";
import { useOnline } from "../../../ui/online.ts";
import { PasswordField } from "../desk/password-field.tsx";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import { OfferFacts } from "./offer-facts.tsx";
import { useJoin } from "./use-join.ts";

type JoinFormProps = { token: string; offer: InvitationOffer };

/** The offer, a password twice, and one button. */
export function JoinForm({ token, offer }: JoinFormProps) {
  const { isJoined, join, pending, error } = useJoin(token);
  return isJoined ? (
    <Joined email={offer.email} />
  ) : (
    <>
      <OfferFacts offer={offer} />
      <PasswordForm email={offer.email} join={join} pending={pending} error={error} />
    </>
  );
}

type PasswordFormProps = { email: string; join: (newPassword: string) => void; pending: boolean; error: unknown };

function PasswordForm({ email, join, pending, error }: PasswordFormProps) {
  const t = useTranslations("adminJoin");
  const ui = useTranslations("ui");
  const online = useOnline();
  const [typed, setTyped] = useState({ newPassword: "", again: "" });
  const [differs, setDiffers] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending || !online) return;
    const isSame = typed.newPassword === typed.again;
    setDiffers(!isSame);
    if (isSame) join(typed.newPassword);
  }
  const field = (name: keyof typeof typed) => ({
    label: t(name),
    name,
    autoComplete: "new-password" as const,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const passwordError = fieldError(error, "newPassword");
  return (
    <form onSubmit={submit} noValidate className="mt-5 grid gap-4">
      {/* Password managers store what is beside the name of the account. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField {...field("newPassword")} hint={t("passwordHint")} error={passwordError} />
      <PasswordField {...field("again")} error={differs ? t("differs") : undefined} />
      {passwordError === undefined && <RefusalNote error={error} />}
      <Button type="submit" tone="primary" pending={pending} disabledReason={online ? undefined : ui("offlineReason")}>
        {t("submit")}
      </Button>
    </form>
  );
}

/** Made, but signing in did not follow by itself, as when the network went away in between. */
function Joined({ email }: { email: string }) {
  const t = useTranslations("adminJoin");
  return (
    <Card role="status" className="grid gap-3 p-5">
      <h2>{t("joined")}</h2>
      <p className="text-ink-2">{t("joinedBody", { email })}</p>
      <Link href="/admin/sign-in" className={buttonClass({ tone: "primary" })}>
        {t("toSignIn")}
      </Link>
    </Card>
  );
}
