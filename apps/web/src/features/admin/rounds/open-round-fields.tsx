"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { TextField } from "../../../ui/text-field.tsx";
import type { RoundForm, TimesField } from "./round-times.ts";
import { TimesFields } from "./times-fields.tsx";

type OpenRoundFieldsProps = {
  form: RoundForm;
  onChange: (patch: Partial<RoundForm>) => void;
  errorAt: (field: TimesField) => string | undefined;
};

/** Opening, closing and end of use in Seoul's time, and how long a hold lasts. */
export function OpenRoundFields({ form, onChange, errorAt }: OpenRoundFieldsProps) {
  const t = useTranslations("adminRounds");
  const names = form.when === "at" ? undefined : (["closesAt", "expiresAt"] as const);
  return (
    <>
      <WhenChoice when={form.when} onChange={(when) => onChange({ when })} />
      <TimesFields times={form} names={names} onChange={onChange} errorAt={errorAt} />
      <TextField
        label={t("holdMinutes")}
        hint={t("holdHint")}
        error={errorAt("holdMinutes")}
        name="holdMinutes"
        inputMode="decimal"
        autoComplete="off"
        value={form.holdMinutes}
        onChange={(event) => onChange({ holdMinutes: event.target.value })}
      />
    </>
  );
}

function WhenChoice({ when, onChange }: { when: RoundForm["when"]; onChange: (when: RoundForm["when"]) => void }) {
  const t = useTranslations("adminRounds");
  const name = useId();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t("when")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {(["now", "at"] as const).map((choice) => (
          <label
            key={choice}
            className="flex min-h-tap cursor-pointer items-center gap-3 rounded-control border border-field-line px-3.5 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name={name}
              checked={when === choice}
              onChange={() => onChange(choice)}
              className="size-5 accent-brand"
            />
            {t(`whenChoice.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
