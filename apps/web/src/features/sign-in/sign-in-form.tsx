"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useServerOffsetMs } from "../live/server-clock.ts";
import type { SignInFields } from "./check-fields.ts";
import { Consent } from "./consent.tsx";
import { phoneStyle, studentNumberStyle } from "./digits.ts";
import { DigitsField } from "./digits-field.tsx";
import { ContactLine } from "./registration-note.tsx";
import type { FieldErrors, Trouble } from "./use-sign-in.ts";
import { useSignIn } from "./use-sign-in.ts";

const empty: SignInFields = { studentNumber: "", name: "", phoneNumber: "", hasConsented: false };

/** Three fields, one consent, one button. `next` is where to go then. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("signIn");
  const [fields, setFields] = useState(empty);
  const { signIn, isPending, errors, trouble } = useSignIn(next);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  const set = (changed: Partial<SignInFields>) => setFields((before) => ({ ...before, ...changed }));
  function submit(event: FormEvent) {
    event.preventDefault();
    void signIn(fields);
  }
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <PersonFields fields={fields} errors={errors} set={set} />
      <Consent
        checked={fields.hasConsented}
        onChecked={(hasConsented) => set({ hasConsented })}
        error={errors.hasConsented}
      />
      {trouble && <TroubleBox {...trouble} />}
      <Button type="submit" tone="primary" pending={isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

type PersonFieldsProps = {
  fields: SignInFields;
  errors: FieldErrors;
  set: (changed: Partial<SignInFields>) => void;
};

function PersonFields({ fields, errors, set }: PersonFieldsProps) {
  const t = useTranslations("signIn");
  return (
    <>
      <DigitsField
        label={t("studentNumber")}
        name="studentNumber"
        autoComplete="username"
        digits={studentNumberStyle}
        value={fields.studentNumber}
        onValue={(studentNumber) => set({ studentNumber })}
        error={errors.studentNumber}
      />
      <TextField
        label={t("name")}
        name="name"
        autoComplete="name"
        maxLength={40}
        value={fields.name}
        onChange={({ target }) => set({ name: target.value })}
        error={errors.name}
      />
      <DigitsField
        label={t("phoneNumber")}
        name="phoneNumber"
        type="tel"
        autoComplete="tel-national"
        digits={phoneStyle}
        value={fields.phoneNumber}
        onValue={(phoneNumber) => set({ phoneNumber })}
        error={errors.phoneNumber}
      />
    </>
  );
}

/** The server's no, as a sentence that says whom to ask. */
function TroubleBox({ message, againAtMs, asksCouncil }: Trouble) {
  const t = useTranslations("signIn");
  const serverOffsetMs = useServerOffsetMs();
  return (
    <div role="alert" className="rounded-card bg-danger-soft px-4 py-3 font-medium text-danger">
      {message}
      {asksCouncil && <ContactLine />}
      {againAtMs !== null && (
        <> {t.rich("againIn", { clock: () => <Countdown endsAtMs={againAtMs} serverOffsetMs={serverOffsetMs} /> })}</>
      )}
    </div>
  );
}
