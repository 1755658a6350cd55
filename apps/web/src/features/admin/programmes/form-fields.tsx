"use client";

import { PROGRAMME_ABOUT_MAX, PROGRAMME_NAME_MAX } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Select } from "../../../ui/select.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { minuteWords } from "./minute-words.ts";
import type { ChangeForm, FormField, ProgrammeForm } from "./programme-form.ts";
import { hoursOf, slotLengths } from "./programme-form.ts";

export type FieldsProps = {
  form: ProgrammeForm;
  change: ChangeForm;
  errorAt: (field: FormField) => string | undefined;
  /** Students can see it: what its slots were made by stays. */
  isFixed: boolean;
};

const PAIR = "grid gap-4 md:grid-cols-2";

type TextName = Exclude<FormField, "approval" | "slotMinutes" | "opensMinute" | "closesMinute">;

function useTextField({ form, change, errorAt }: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  return (name: TextName) => ({
    label: t(name),
    error: errorAt(name),
    name,
    autoComplete: "off",
    value: form[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
}

export function NameFields(props: FieldsProps) {
  const field = useTextField(props);
  return (
    <div className={PAIR}>
      <TextField {...field("nameKo")} lang="ko" maxLength={PROGRAMME_NAME_MAX} />
      <TextField {...field("nameEn")} lang="en" maxLength={PROGRAMME_NAME_MAX} />
    </div>
  );
}

export function AboutFields(props: FieldsProps) {
  const field = useTextField(props);
  return (
    <div className={PAIR}>
      <TextArea {...field("aboutKo")} optional lang="ko" maxLength={PROGRAMME_ABOUT_MAX} />
      <TextArea {...field("aboutEn")} optional lang="en" maxLength={PROGRAMME_ABOUT_MAX} />
    </div>
  );
}

export function CodeField(props: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  const field = useTextField(props);
  return (
    <TextField
      {...field("code")}
      hint={t("codeHint")}
      maxLength={40}
      autoCapitalize="none"
      spellCheck={false}
      disabled={props.isFixed}
    />
  );
}

/** Who confirms, in plain words: what the choice means for the council's own work. */
export function ApprovalField({ form, change, isFixed }: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  const name = useId();
  return (
    <fieldset disabled={isFixed} className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t("approval")}</legend>
      {(["manual", "automatic"] as const).map((approval) => (
        <label
          key={approval}
          className="flex cursor-pointer gap-3 rounded-control border border-field-line px-3.5 py-3 has-checked:border-brand has-checked:bg-brand-soft has-disabled:cursor-default"
        >
          <input
            type="radio"
            name={name}
            checked={form.approval === approval}
            onChange={() => change({ approval })}
            className="mt-0.5 size-5 shrink-0 accent-brand"
          />
          <span>
            <span className="block font-medium">{t(approval)}</span>
            <span className="block text-sm">{t(`${approval}Body`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function SlotFields(props: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  const { form, change, errorAt, isFixed } = props;
  const field = useTextField(props);
  const words = (count: number) =>
    count >= 60 && count % 60 === 0 ? t("hoursLong", { count: count / 60 }) : t("minutes", { count });
  return (
    <div className={PAIR}>
      <Select
        label={t("slotMinutes")}
        hint={isFixed ? t("fixed") : undefined}
        error={errorAt("slotMinutes")}
        disabled={isFixed}
        value={String(form.slotMinutes)}
        onChange={({ target }) => change({ slotMinutes: Number(target.value) })}
        options={slotLengths(form.slotMinutes).map((count) => ({ value: String(count), label: words(count) }))}
      />
      <TextField {...field("capacity")} inputMode="numeric" hint={t(isFixed ? "capacityFixedHint" : "capacityHint")} />
    </div>
  );
}

export function HoursFields({ form, change, errorAt, isFixed }: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  return (
    <div className="grid grid-cols-2 gap-4">
      {(["opensMinute", "closesMinute"] as const).map((name) => (
        <Select
          key={name}
          label={t(name)}
          error={errorAt(name)}
          disabled={isFixed}
          value={String(form[name])}
          onChange={({ target }) => change({ [name]: Number(target.value) })}
          options={hoursOf(form.slotMinutes, form[name]).map((minute) => ({
            value: String(minute),
            label: minuteWords(minute),
          }))}
        />
      ))}
    </div>
  );
}

export function RuleFields(props: FieldsProps) {
  const t = useTranslations("adminProgrammes.form");
  const field = useTextField(props);
  return (
    <>
      <div className={PAIR}>
        <TextField {...field("leadDays")} inputMode="decimal" hint={t("leadHint")} />
        <TextField {...field("horizonDays")} inputMode="numeric" hint={t("horizonHint")} />
      </div>
      <div className={PAIR}>
        <TextField {...field("minMinutes")} inputMode="numeric" />
        <TextField {...field("maxMinutes")} inputMode="numeric" />
      </div>
      {props.form.approval === "automatic" && (
        <div className={PAIR}>
          <TextField {...field("holdMinutes")} inputMode="decimal" hint={t("holdHint")} />
        </div>
      )}
    </>
  );
}
