"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { CouncilFacts } from "../council/council-facts.tsx";
import { inLanguage } from "../council/in-language.ts";
import { useCouncil } from "../council/use-council.ts";

const linkClass = "inline-flex min-h-tap items-center underline-offset-4 hover:text-ink hover:underline";

/** Whose service this is and whom to ask, the council's links, the privacy notice, and the administrators' door. */
export function StudentFooter() {
  const t = useTranslations("council");
  const nav = useTranslations("nav");
  const locale = useLocale();
  const { council } = useCouncil();
  const name = council && inLanguage(locale, council.nameKo, council.nameEn);
  return (
    <footer className="mx-auto w-full max-w-[67.5rem] px-4 pb-[calc(var(--covered-below,0px)+1.5rem)] text-sm text-ink-2 sm:px-5">
      <div className="border-t border-line pt-2">
        <div className="flex flex-wrap items-center gap-x-4">
          {name && (
            <span lang={name.lang} className="py-3 font-medium">
              {name.text}
            </span>
          )}
          {council?.links.map(({ label, url }) => (
            // In a new tab: a locker that is being held stays on this one.
            <a key={`${label} ${url}`} href={url} target="_blank" rel="noopener noreferrer" className={linkClass}>
              {label}
              <span className="sr-only"> {t("newTab")}</span>
            </a>
          ))}
          <Link href="/privacy" className={linkClass}>
            {nav("privacy")}
          </Link>
          <Link href="/admin/sign-in" className={linkClass}>
            {nav("adminMode")}
          </Link>
        </div>
        {council && <CouncilFacts council={council} />}
      </div>
    </footer>
  );
}
