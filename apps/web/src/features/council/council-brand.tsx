"use client";

import { useLocale, useTranslations } from "next-intl";
import { classNames } from "../../ui/class-names.ts";
import { CouncilLogo } from "./council-logo.tsx";
import { inLanguage } from "./in-language.ts";
import { useCouncil } from "./use-council.ts";

/** Letters that no longer fit into one line of a phone. */
const LONG = 18;

/** Logo and name of the council with the product's name below; the product's alone until the council is known. */
export function CouncilBrand() {
  const common = useTranslations("common");
  const locale = useLocale();
  const { council } = useCouncil();
  const name = council && inLanguage(locale, council.nameKo, council.nameEn);
  const isLong = (name?.text.length ?? 0) > LONG;
  return (
    <>
      <CouncilLogo logoUrl={council?.logoUrl ?? null} />
      <span className="grid min-w-0">
        <b
          lang={name?.lang}
          className={classNames(
            "line-clamp-2 font-bold tracking-tight",
            isLong ? "leading-tight max-sm:text-sm" : "text-lg leading-snug",
          )}
        >
          {name?.text ?? common("product")}
        </b>
        {name && (
          <span className={classNames("text-xs leading-tight text-ink-2", isLong && "max-sm:hidden")}>
            {common("product")}
          </span>
        )}
      </span>
    </>
  );
}
