import type { Locale } from "../../../i18n/routing.ts";

/** The words of what has a name in both languages, such as a round or a location. */
export function nameIn(locale: Locale, named: { nameKo: string; nameEn: string }): string {
  return locale === "ko" ? named.nameKo : named.nameEn;
}
