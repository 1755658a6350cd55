"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatDateTime, formatTime, TIME_ZONE } from "../../i18n/format-time.ts";
import type { Locale } from "../../i18n/routing.ts";
import type { Words } from "../council/in-language.ts";
import { inLanguage } from "../council/in-language.ts";
import type { Day, Month } from "./days.ts";
import { dayAt, startOfDay } from "./days.ts";
import type { Span } from "./room.ts";
import { lengthInWords, rangeInWords, timesInWords } from "./time-words.ts";

const THOUSAND = 1_000;
const TEN_THOUSAND = 10_000;

/** What programmes, days, times and numbers of people are called in the page's language. */
export function useExamWords() {
  const t = useTranslations("exams");
  const locale = useLocale();
  const iso = ({ startMs, endMs }: Span) => ({ start: isoAt(startMs), end: isoAt(endMs) });
  return {
    nameOf: ({ nameKo, nameEn, code }: ExamProgramme): Words =>
      inLanguage(locale, nameKo, nameEn) ?? { text: code, lang: undefined },
    aboutOf: ({ aboutKo, aboutEn }: ExamProgramme) => inLanguage(locale, aboutKo, aboutEn),
    noticeOf: ({ noticeKo, noticeEn }: ExamProgramme) => inLanguage(locale, noticeKo, noticeEn),
    peopleOf: (count: number) => t("people", { count }),
    dayOf: (day: Day) => formatDate(startOfDay(day), locale),
    /** For what may lie in another year. */
    dateOf: (day: Day) => formatDate(startOfDay(day), locale, { year: true }),
    monthOf: (month: Month) => monthFormats[locale].format(startOfDay(`${month}-01`)),
    momentOf: (ms: number) => formatDateTime(ms, locale),
    rangeOf: (span: Span) => rangeInWords(iso(span), locale),
    timesOf: (span: Span) => timesInWords(iso(span)),
    lengthOf: (minutes: number) => lengthInWords(minutes, locale),
    /** An end as one chooses it: midnight is 24:00 of that day, later ends say the next one. */
    endOf: (endMs: number, day: Day) => {
      const isNext = dayAt(endMs) !== day;
      if (isNext && formatTime(endMs) === "00:00" && dayAt(endMs - 1) === day) return "24:00";
      return isNext ? t("nextDay", { time: formatTime(endMs) }) : formatTime(endMs);
    },
    shortOf: (count: number) => shortCount(count, locale),
  };
}

/** Fits below a day's number: "4.9만", "49k"; never more than there is. */
export function shortCount(count: number, locale: Locale): string {
  if (count < TEN_THOUSAND) return count.toLocaleString("en");
  if (locale === "ko") return `${Math.floor(count / THOUSAND) / 10}만`;
  return `${Math.floor(count / THOUSAND).toLocaleString("en")}k`;
}

function isoAt(ms: number): string {
  return new Date(ms).toISOString();
}

const monthFormats = { ko: makeMonthFormat("ko-KR"), en: makeMonthFormat("en-GB") };

function makeMonthFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, year: "numeric", month: "long" });
}
