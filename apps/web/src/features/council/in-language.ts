import type { Locale } from "../../i18n/routing.ts";

/** Words that the council wrote; `lang` where they are not in the page's language, so that they are read aloud rightly. */
export type Words = { text: string; lang: Locale | undefined };

/** In the page's language, or in the other one where the council wrote only that. Null: it wrote nothing. */
export function inLanguage(locale: Locale, ko: string, en: string): Words | null {
  const [own, other] = locale === "ko" ? [ko, en] : [en, ko];
  if (own !== "") return { text: own, lang: undefined };
  return other === "" ? null : { text: other, lang: locale === "ko" ? "en" : "ko" };
}
