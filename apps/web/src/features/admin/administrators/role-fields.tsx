"use client";

import type { AdminRole } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { TextField } from "../../../ui/text-field.tsx";

/** `endsAt`: as the field shows it, Seoul's clock on the wall; empty: no end. */
export type Office = { role: AdminRole; endsAt: string };

type RoleFieldsProps = {
  office: Office;
  onOffice: (office: Office) => void;
  endsError: string | undefined;
};

const roles = ["owner", "manager", "viewer"] as const;

/** What somebody may do, each with what it means, and until when. */
export function RoleFields({ office, onOffice, endsError }: RoleFieldsProps) {
  const t = useTranslations("adminAdministrators");
  const common = useTranslations("adminCommon");
  const name = useId();
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-sm font-medium">{t("role")}</legend>
        {roles.map((role) => (
          <label
            key={role}
            className="flex cursor-pointer gap-3 rounded-control border border-field-line px-3.5 py-2.5 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name={name}
              checked={office.role === role}
              onChange={() => onOffice({ ...office, role })}
              className="mt-0.5 size-5 shrink-0 accent-brand"
            />
            <span>
              <span className="block font-medium">{common(`roles.${role}`)}</span>
              <span className="block text-sm">{t(`rolesHint.${role}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={t("endsField")}
        hint={t("endsHint")}
        error={endsError}
        optional
        type="datetime-local"
        name="endsAt"
        value={office.endsAt}
        onChange={({ target }) => onOffice({ ...office, endsAt: target.value })}
      />
    </>
  );
}
