"use client";

import type { CouncilSettings } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { FieldsProps } from "./bilingual-field.tsx";
import { BilingualField } from "./bilingual-field.tsx";
import { HueField } from "./hue-field.tsx";
import { HuePreview } from "./hue-preview.tsx";
import { LinksField } from "./links-field.tsx";
import { LogoField } from "./logo-field.tsx";
import { PrivacySection } from "./privacy-section.tsx";
import { RegistrationSection } from "./registration-section.tsx";
import { Section } from "./section.tsx";
import type { useSettingsForm } from "./use-settings-form.ts";

type SectionsProps = {
  state: ReturnType<typeof useSettingsForm>;
  settings: CouncilSettings;
  disabledReason: string | undefined;
};

export function SettingsSections({ state, settings, disabledReason }: SectionsProps) {
  const { form, change, errorAt } = state;
  const fields: FieldsProps = { form, change, errorAt };
  return (
    <>
      <LookSection state={state} settings={settings} disabledReason={disabledReason} />
      <ContactSection {...fields} />
      <BannerSection {...fields} />
      <RegistrationSection {...fields} settings={settings} />
      <PrivacySection {...fields} settings={settings} />
      <OriginsSection {...fields} />
    </>
  );
}

function LookSection({ state, settings, disabledReason }: SectionsProps) {
  const t = useTranslations("adminSettings");
  const { form, change, errorAt, logo, setLogo } = state;
  const chosenUrl = typeof logo === "string" ? null : logo.dataUrl;
  const shownUrl = logo === "stays" ? settings.logoUrl : chosenUrl;
  return (
    <Section title={t("look.title")} lead={t("look.lead")}>
      <BilingualField form={form} change={change} errorAt={errorAt} stem="name" maxLength={60} />
      <LogoField
        logo={logo}
        onLogo={setLogo}
        shownUrl={shownUrl}
        savedUrl={settings.logoUrl}
        error={errorAt("base64") ?? errorAt("mediaType")}
        disabledReason={disabledReason}
      />
      <HueField hue={form.brandHue} onHue={(brandHue) => change({ brandHue })} error={errorAt("brandHue")} />
      <HuePreview hue={form.brandHue} nameKo={form.nameKo} nameEn={form.nameEn} logoUrl={shownUrl} />
    </Section>
  );
}

function ContactSection(fields: FieldsProps) {
  const t = useTranslations("adminSettings");
  const { form, change, errorAt } = fields;
  return (
    <Section title={t("contact.title")} lead={t("contact.lead")}>
      <BilingualField {...fields} stem="contact" maxLength={200} />
      <BilingualField {...fields} stem="address" maxLength={200} optional />
      <TextField
        label={t("fields.email")}
        error={errorAt("email")}
        optional
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={form.email}
        onChange={({ target }) => change({ email: target.value })}
        className="md:max-w-md"
      />
      <LinksField {...fields} />
    </Section>
  );
}

function BannerSection(fields: FieldsProps) {
  const t = useTranslations("adminSettings");
  return (
    <Section title={t("banner.title")} lead={t("banner.lead")}>
      <BilingualField {...fields} stem="banner" rows={2} maxLength={200} optional />
    </Section>
  );
}

function OriginsSection({ form, change, errorAt }: FieldsProps) {
  const t = useTranslations("adminSettings");
  return (
    <Section title={t("origins.title")} lead={t("origins.lead")}>
      <TextArea
        label={t("fields.allowedOrigins")}
        hint={t("origins.hint")}
        error={errorAt("allowedOrigins")}
        optional
        name="allowedOrigins"
        autoCapitalize="none"
        spellCheck={false}
        rows={2}
        value={form.allowedOrigins}
        onChange={({ target }) => change({ allowedOrigins: target.value })}
      />
    </Section>
  );
}
