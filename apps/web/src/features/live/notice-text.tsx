"use client";

import type { PublicRound } from "@seonchak/schema";
import { useLocale } from "next-intl";

type Noticed = Pick<PublicRound, "noticeKo" | "noticeEn">;

/** Whether the council says something of the round, in whichever language. */
export function hasNotice({ noticeKo, noticeEn }: Noticed): boolean {
  return noticeKo !== "" || noticeEn !== "";
}

/** What the council says of a round, in the page's language; in the other one where that is all there is. */
export function NoticeText({ round: { noticeKo, noticeEn } }: { round: Noticed }) {
  const locale = useLocale();
  const [own, other] = locale === "ko" ? [noticeKo, noticeEn] : [noticeEn, noticeKo];
  if (own !== "") return <span className="break-keep wrap-anywhere">{own}</span>;
  return (
    <span lang={locale === "ko" ? "en" : "ko"} className="break-keep wrap-anywhere">
      {other}
    </span>
  );
}
