"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { TextField } from "../../../ui/text-field.tsx";
import type { FieldsProps } from "./bilingual-field.tsx";
import { BilingualField } from "./bilingual-field.tsx";
import { Section } from "./section.tsx";
import { makesNewVersion } from "./settings-form.ts";

const PRIVACY_MAX_LENGTH = 8_000;

/** The notice that students agree to, and the version that their consent names. */
export function PrivacySection({ settings, ...fields }: FieldsProps & { settings: CouncilSettings }) {
  const t = useTranslations("adminSettings");
  const { form, change, errorAt } = fields;
  return (
    <Section title={t("privacy.title")} lead={t("privacy.lead")}>
      <BilingualField {...fields} stem="privacy" rows={8} maxLength={PRIVACY_MAX_LENGTH} optional />
      <TextField
        label={t("fields.privacyVersion")}
        hint={t("privacy.versionHint")}
        error={errorAt("privacyVersion")}
        name="privacyVersion"
        autoComplete="off"
        maxLength={20}
        value={form.privacyVersion}
        onChange={({ target }) => change({ privacyVersion: target.value })}
        className="md:max-w-md"
      />
      <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
        {makesNewVersion(form, settings) && t("privacy.newVersion")}
      </p>
    </Section>
  );
}
