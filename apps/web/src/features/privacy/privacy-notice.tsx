"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CouncilFacts } from "../council/council-facts.tsx";
import { inLanguage } from "../council/in-language.ts";
import { useCouncil } from "../council/use-council.ts";

const kept = ["studentNumber", "name", "phone", "records", "devices"] as const;
const rest = ["who", "howLong", "rights", "cookies"] as const;

/** The product's own notice, where the council has written none. Its words are in messages. */
export function PrivacyNotice() {
  const t = useTranslations("privacy");
  const locale = useLocale();
  const { council } = useCouncil();
  const name = council && inLanguage(locale, council.nameKo, council.nameEn);
  return (
    <>
      <Part title={t("what.title")}>
        <dl className="mt-2 divide-y divide-line">
          {kept.map((thing) => (
            <div key={thing} className="gap-4 py-2.5 sm:grid sm:grid-cols-[8rem_1fr]">
              <dt className="font-medium">{t(`what.${thing}`)}</dt>
              <dd className="text-ink-2">{t(`what.${thing}Why`)}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {rest.map((part) => (
        <Part key={part} title={t(`${part}.title`)}>
          <p className="text-ink-2">{t(`${part}.body`)}</p>
        </Part>
      ))}
      <Part title={t("contact.title")}>
        <p className="text-ink-2">{t("contact.body", { council: name?.text ?? t("contact.council") })}</p>
        {council && (
          <div className="mt-2 text-ink-2">
            <CouncilFacts council={council} />
          </div>
        )}
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1">{title}</h2>
      {children}
    </section>
  );
}
