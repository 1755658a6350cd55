import { defineRouting } from "next-intl/routing";

/**
 * Korean has no prefix, English has `/en`. Neither cookie nor browser language decides: a path always gives the
 * same bytes, so that prerendered pages can be sent from memory.
 */
export const routing = defineRouting({
  locales: ["ko", "en"],
  defaultLocale: "ko",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];
