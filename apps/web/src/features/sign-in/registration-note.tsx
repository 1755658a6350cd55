"use client";

import { useLocale, useTranslations } from "next-intl";
import { Banner } from "../../ui/banner.tsx";
import { inLanguage } from "../council/in-language.ts";
import { useCouncil } from "../council/use-council.ts";

/** Said before anything is typed: only listed students, or nobody new, and whom to ask. */
export function RegistrationNote() {
  const t = useTranslations("signIn");
  const { council } = useCouncil();
  if (!council || council.registration === "open") return null;
  return (
    <Banner kind="info" className="mb-3">
      <p>{t(`registration.${council.registration}`)}</p>
      <ContactLine />
    </Banner>
  );
}

/** Whom to ask, in the council's own words. */
export function ContactLine() {
  const locale = useLocale();
  const { council } = useCouncil();
  const contact = council && inLanguage(locale, council.contactKo, council.contactEn);
  if (!contact) return null;
  return <p lang={contact.lang}>{contact.text}</p>;
}
