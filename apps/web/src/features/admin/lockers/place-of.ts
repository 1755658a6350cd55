import type { AdminLocker } from "@seonchak/schema";
import type { Locale } from "../../../i18n/routing.ts";

/** The name of the place where a locker stands. */
export function placeOf(locker: Pick<AdminLocker, "locationKo" | "locationEn">, locale: Locale): string {
  return locale === "ko" ? locker.locationKo : locker.locationEn;
}
