"use client";

import type { CouncilLook } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words } from "./in-language.ts";
import { inLanguage } from "./in-language.ts";

const linkClass = "inline-flex min-h-tap items-center underline underline-offset-4 hover:text-ink";

/** Whom to ask, where they sit, and where to write to. */
export function CouncilFacts({ council }: { council: CouncilLook }) {
  const t = useTranslations("council");
  const locale = useLocale();
  const contact = inLanguage(locale, council.contactKo, council.contactEn);
  const address = inLanguage(locale, council.addressKo, council.addressEn);
  return (
    <address className="flex flex-wrap items-center gap-x-4 gap-y-1 not-italic">
      {contact && <Fact name={t("contact")}>{spoken(contact)}</Fact>}
      {address && <Fact name={t("address")}>{spoken(address)}</Fact>}
      {council.email !== null && (
        <Fact name={t("email")}>
          <a href={`mailto:${council.email}`} className={linkClass}>
            {council.email}
          </a>
        </Fact>
      )}
    </address>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span>
      <span className="sr-only">{name}: </span>
      {children}
    </span>
  );
}

function spoken({ text, lang }: Words) {
  return <span lang={lang}>{text}</span>;
}
