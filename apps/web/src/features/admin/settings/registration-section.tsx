"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Link } from "../../../i18n/navigation.tsx";
import { Banner } from "../../../ui/banner.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import type { FieldsProps } from "./bilingual-field.tsx";
import { Section } from "./section.tsx";

/** Who may register, with what the choice would mean in numbers (SPECS 1). */
export function RegistrationSection({ form, change, settings }: FieldsProps & { settings: CouncilSettings }) {
  const t = useTranslations("adminSettings");
  const name = useId();
  return (
    <Section title={t("registration.title")} lead={t("registration.lead")}>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-sm font-medium">{t("fields.registrationPolicy")}</legend>
        {(["open", "roster"] as const).map((policy) => (
          <label
            key={policy}
            className="flex cursor-pointer gap-3 rounded-control border border-field-line px-3.5 py-3 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name={name}
              checked={form.registrationPolicy === policy}
              onChange={() => change({ registrationPolicy: policy })}
              className="mt-0.5 size-5 shrink-0 accent-brand"
            />
            <span>
              <span className="block font-medium">{t(`policies.${policy}.name`)}</span>
              <span className="block text-sm">{t(`policies.${policy}.body`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Consequence form={form} settings={settings} />
      <Checkbox
        label={t("fields.registrationOpen")}
        hint={t("registration.openHint")}
        checked={form.registrationOpen}
        onChange={({ target }) => change({ registrationOpen: target.checked })}
      />
    </Section>
  );
}

function Consequence({ form, settings }: Pick<FieldsProps, "form"> & { settings: CouncilSettings }) {
  const t = useTranslations("adminSettings");
  const { rosterCount, accountCount, accountsOffRosterCount } = settings;
  if (form.registrationPolicy === "open") return <Banner kind="info">{t("registration.openWarning")}</Banner>;
  return (
    <Banner kind={rosterCount === 0 ? "warning" : "info"}>
      <p>{t("registration.rosterNumbers", { roster: rosterCount, accounts: accountCount })}</p>
      <p>{t("registration.rosterOff", { off: accountsOffRosterCount })}</p>
      <p>
        {rosterCount === 0 && t("registration.rosterEmpty")}{" "}
        <Link href="/admin/roster" className="underline underline-offset-4">
          {t("registration.toRoster")}
        </Link>
      </p>
    </Banner>
  );
}
