"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { getPathname, usePathname } from "../i18n/navigation.tsx";
import { classNames } from "./class-names.ts";

/** The same page in the other language, with its search and place. Labelled in the language it leads to. */
export function LanguageToggle({ className }: { className?: string | undefined }) {
  const t = useTranslations("ui");
  const other = useLocale() === "ko" ? "en" : "ko";
  const href = getPathname({ href: usePathname(), locale: other });
  function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
    event.currentTarget.href = href + window.location.search + window.location.hash;
  }
  return (
    // A whole load, not a soft one: the language of the document changes.
    <a
      href={href}
      hrefLang={other}
      lang={other}
      title={t("language")}
      onClick={keepPlace}
      className={classNames(
        "inline-flex min-h-tap items-center rounded-control px-3 text-sm font-medium text-ink-2 hover:bg-sunken hover:text-ink",
        className,
      )}
    >
      {t("languageName")}
    </a>
  );
}
