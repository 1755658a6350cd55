"use client";

import { useTranslations } from "next-intl";
import { TextField } from "../../../ui/text-field.tsx";
import { fieldError } from "../desk/refusal-note.tsx";

const REASON_MAX = 200;

type ReasonFieldProps = {
  value: string;
  onChange: (reason: string) => void;
  error: unknown;
  optional?: boolean | undefined;
};

/** Why the council does it, for those who look into the audit log later. */
export function ReasonField({ value, onChange, error, optional }: ReasonFieldProps) {
  const t = useTranslations("adminLockers.assigning");
  return (
    <TextField
      label={t("reason")}
      hint={t("reasonHint")}
      optional={optional}
      error={fieldError(error, "reason")}
      autoComplete="off"
      maxLength={REASON_MAX}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
