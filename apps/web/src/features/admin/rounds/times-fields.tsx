"use client";

import { useTranslations } from "next-intl";
import { TextField } from "../../../ui/text-field.tsx";

const TIMES = ["opensAt", "closesAt", "expiresAt"] as const;
export type TimeName = (typeof TIMES)[number];

type TimesFieldsProps = {
  times: Record<TimeName, string>;
  /** Which of them are asked for; all unless said otherwise. */
  names?: readonly TimeName[] | undefined;
  onChange: (patch: Partial<Record<TimeName, string>>) => void;
  errorAt: (name: TimeName) => string | undefined;
};

/** Opening, closing and end of use, in Seoul's time. */
export function TimesFields({ times, names = TIMES, onChange, errorAt }: TimesFieldsProps) {
  const t = useTranslations("adminRounds");
  const hints = { opensAt: undefined, closesAt: t("closesHint"), expiresAt: t("expiresHint") };
  return names.map((name) => (
    <TextField
      key={name}
      label={t(name)}
      hint={hints[name]}
      error={errorAt(name)}
      type="datetime-local"
      name={name}
      value={times[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  ));
}
