"use client";

import type { AdminLockerPage, ResetScope } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useId } from "react";
import { Select } from "../../../../ui/select.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { nameIn } from "../../desk/in-language.ts";
import type { ScopeForm } from "./scope-form.ts";

type ScopeFieldsProps = {
  form: ScopeForm;
  onChange: (patch: Partial<ScopeForm>) => void;
  locations: AdminLockerPage["locations"];
  round: AdminLockerPage["round"];
  /** The chosen kind lacks its location or number. */
  missing: boolean;
};

/** One location, one locker, the round, all, or what has ended. */
export function ScopeFields({ form, onChange, locations, round, missing }: ScopeFieldsProps) {
  const t = useTranslations("adminLockers.resetting");
  const locale = useLocale();
  const name = useId();
  const choice = (kind: ResetScope["kind"], more?: ReactNode) => (
    <ScopeChoice
      name={name}
      label={t(`scope.${kind}`)}
      hint={kind === "round" && round ? nameIn(locale, round) : t(`scopeHint.${kind}`)}
      checked={form.kind === kind}
      onChoose={() => onChange({ kind })}
    >
      {form.kind === kind && more}
    </ScopeChoice>
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t("chooseTitle")}</legend>
      {choice(
        "location",
        <Select
          label={t("scope.location")}
          hideLabel
          error={missing ? t("missingLocation") : undefined}
          value={form.locationId}
          onChange={(event) => onChange({ locationId: event.target.value })}
          options={locations.map((place) => ({ value: place.locationId, label: nameIn(locale, place) }))}
        />,
      )}
      {choice(
        "locker",
        <TextField
          label={t("lockerNumber")}
          error={missing ? t("missingLocker") : undefined}
          inputMode="numeric"
          required={false}
          autoComplete="off"
          value={form.lockerNumber}
          onChange={(event) => onChange({ lockerNumber: event.target.value })}
        />,
      )}
      {round && choice("round")}
      {choice("expired")}
      {choice("all")}
    </fieldset>
  );
}

type ScopeChoiceProps = {
  name: string;
  label: string;
  hint: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
};

function ScopeChoice({ name, label, hint, checked, onChoose, children }: ScopeChoiceProps) {
  const id = useId();
  return (
    <div className="rounded-control border border-line has-checked:border-brand has-checked:bg-brand-soft">
      <label htmlFor={id} className="flex min-h-tap cursor-pointer items-center gap-3 px-3.5 py-2">
        <input
          id={id}
          type="radio"
          name={name}
          checked={checked}
          onChange={onChoose}
          aria-describedby={`${id}-hint`}
          className="size-5 shrink-0 accent-brand"
        />
        <span className="min-w-0">
          <span className="block font-medium text-ink">{label}</span>
          <span id={`${id}-hint`} className="block text-sm text-ink-2">
            {hint}
          </span>
        </span>
      </label>
      {children && <div className="px-3.5 pb-3.5">{children}</div>}
    </div>
  );
}
