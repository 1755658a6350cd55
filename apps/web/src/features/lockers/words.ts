"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "../../i18n/format-time.ts";
import type { LockerView } from "./board-view.ts";

type Named = { nameKo: string; nameEn: string };
type Noticed = { noticeKo: string; noticeEn: string };
type Placed = Named & { row: number; column: number };

/** What lockers, places and times are called in the page's language. */
export function useLockerWords() {
  const t = useTranslations("lockers");
  const locale = useLocale();
  const nameOf = ({ nameKo, nameEn }: Named) => (locale === "ko" ? nameKo : nameEn);
  return {
    nameOf,
    /** What the council says of a round; in the other language where that is all there is. */
    noticeOf: ({ noticeKo, noticeEn }: Noticed) => (locale === "ko" ? noticeKo || noticeEn : noticeEn || noticeKo),
    /** "정보관 2층 · 위에서 첫째 줄, 왼쪽에서 둘째" */
    placeOf: ({ row, column, ...named }: Placed) => t("place", { location: nameOf(named), row, column }),
    statusOf: (locker: LockerView) => t(`status.${locker.mine === "hold" ? "myHold" : locker.look}`),
    /** "302번, 정보관 2층, 비어 있음" */
    fullNameOf: (locker: LockerView, section: Named, isPressing: boolean) =>
      t("fullName", {
        number: locker.lockerNumber,
        location: nameOf(section),
        status: t(`status.${isPressing ? "pressing" : locker.mine === "hold" ? "myHold" : locker.look}`),
      }),
    timeOf: (instant: string) => formatDateTime(Date.parse(instant), locale),
  };
}
