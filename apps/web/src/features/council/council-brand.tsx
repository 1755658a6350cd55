"use client";

import { useLocale, useTranslations } from "next-intl";
import { CouncilLogo } from "./council-logo.tsx";
import { inLanguage } from "./in-language.ts";
import { useCouncil } from "./use-council.ts";

/** Logo and name of the council with the product's name below; the product's alone until the council is known. */
export function CouncilBrand() {
  const common = useTranslations("common");
  const locale = useLocale();
  const { council } = useCouncil();
  const name = council && inLanguage(locale, council.nameKo, council.nameEn);
  return (
    <>
      <CouncilLogo logoUrl={council?.logoUrl ?? null} />
      <span className="grid min-w-0">
        <b lang={name?.lang} className="truncate text-lg leading-snug font-bold tracking-tight">
          {name?.text ?? common("product")}
        </b>
        {name && <span className="text-xs leading-tight text-ink-2">{common("product")}</span>}
      </span>
    </>
  );
}
