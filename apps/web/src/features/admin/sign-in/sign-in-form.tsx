"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { formatRemaining } from "../../../i18n/format-time.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { useOnline } from "../../../ui/online.ts";
import { TextField } from "../../../ui/text-field.tsx";
import type { SignInOutcome } from "../../sign-in/sign-in-web.ts";
import { CodeField } from "../desk/code-field.tsx";
import { PasswordField } from "../desk/password-field.tsx";
import { afterRefusal } from "./sign-in-step.ts";
import { useSignIn } from "./use-sign-in.ts";

type Refused = Extract<SignInOutcome, { ok: false }>;

/** E-mail and password, then the six digits where the account has a second factor. Nothing that was typed is lost. */
export function AdminSignInForm() {
  const t = useTranslations("adminSignIn");
  const [typed, setTyped] = useState({ email: "", password: "", code: "" });
  const { step, setStep, refused, pending, signIn } = useSignIn();
  const online = useOnline();
  const ui = useTranslations("ui");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending || !online) return;
    const { code, ...known } = typed;
    void signIn(step === "code" ? { ...known, code } : known);
  }
  const at = (field: string) => (refused?.field === field ? refused.message : undefined);
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {step === "password" ? (
        <>
          <TextField
            label={t("email")}
            error={at("email")}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.target.value })}
          />
          <PasswordField
            label={t("password")}
            error={at("password")}
            name="password"
            autoComplete="current-password"
            value={typed.password}
            onChange={(event) => setTyped({ ...typed, password: event.target.value })}
          />
        </>
      ) : (
        <>
          <p className="text-ink-2">{t("codeStep", { email: typed.email })}</p>
          <CodeField
            value={typed.code}
            onValue={(code) => setTyped({ ...typed, code })}
            error={at("code") ?? (refused?.reason === "CODE_WRONG" ? refused.message : undefined)}
            autoFocus
          />
        </>
      )}
      <SignInRefusal refused={refused} />
      <Button type="submit" tone="primary" pending={pending} disabledReason={online ? undefined : ui("offlineReason")}>
        {t("submit")}
      </Button>
      {step === "code" && (
        <Button tone="plain" onClick={() => setStep("password")}>
          {t("back")}
        </Button>
      )}
      {!online && <Banner kind="offline">{ui("offlineReason")}</Banner>}
    </form>
  );
}

/** What is not about one field stands above the button. */
function SignInRefusal({ refused }: { refused: Refused | null }) {
  const t = useTranslations("adminSignIn");
  const locale = useLocale();
  const shown = refused && afterRefusal(refused).showsNote ? refused : null;
  return (
    <div role="alert" className="empty:hidden">
      {shown && (
        <p className="rounded-control bg-danger-soft px-3.5 py-2.5">
          {shown.message || t("noAnswer")}
          {shown.retryAfterMs !== undefined && shown.retryAfterMs > 1_000 && (
            <> {t("retryAfter", { time: formatRemaining(shown.retryAfterMs, locale) })}</>
          )}
        </p>
      )}
    </div>
  );
}
