"use client";

import { useTranslations } from "next-intl";
import { TextField } from "../../../ui/text-field.tsx";

type CodeFieldProps = {
  value: string;
  onValue: (code: string) => void;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
};

const CODE_DIGITS = 6;

/** The six digits of an authenticator app; spaces that were pasted along are dropped. */
export function CodeField({ value, onValue, error, autoFocus = false }: CodeFieldProps) {
  const t = useTranslations("adminCommon");
  return (
    <TextField
      label={t("code")}
      hint={t("codeHint")}
      error={error}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      // For a step that holds nothing else and that the administrator asked for.
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onValue(event.target.value.replace(/\D/g, "").slice(0, CODE_DIGITS))}
    />
  );
}
