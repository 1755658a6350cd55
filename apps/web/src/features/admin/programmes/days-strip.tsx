"use client";

import type { ProgrammeDay } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "../../../i18n/format-time.ts";
import { dayAt, startOfDay } from "../../exams/days.ts";
import { loadOf } from "./load-of.ts";

type DaysStripProps = { days: readonly ProgrammeDay[]; serverTime: string };

/** The next days as columns that fill up with their fullest slot; screen readers get the same as sentences. */
export function DaysStrip({ days, serverTime }: DaysStripProps) {
  const t = useTranslations("adminProgrammes.days");
  const locale = useLocale();
  const today = dayAt(Date.parse(serverTime));
  return (
    <ol aria-label={t("label")} className="grid grid-cols-7 gap-1 sm:max-w-lg sm:gap-2">
      {days.map((one) => {
        const [date, weekday] = splitDate(formatDate(startOfDay(one.day), locale), locale);
        const share = loadOf(one);
        return (
          <li key={one.day} className="grid justify-items-center gap-1 text-sm">
            <span aria-hidden="true" className="flex h-14 w-full items-end overflow-hidden rounded-chip bg-sunken">
              <span
                className="w-full rounded-chip bg-brand transition-[height] duration-200"
                style={{ height: `${share * 100}%`, minHeight: one.peakConfirmed > 0 ? 2 : 0 }}
              />
            </span>
            <span aria-hidden="true" className="font-semibold">
              {Math.round(share * 100)}%
            </span>
            <span aria-hidden="true" className="grid justify-items-center text-xs text-ink-2">
              <span>{one.day === today ? t("today") : date}</span>
              <span>{weekday}</span>
            </span>
            <span className="sr-only">
              {t("words", {
                day: formatDate(startOfDay(one.day), locale),
                confirmed: one.peakConfirmed,
                capacity: one.peakCapacity,
              })}
              {one.pendingCount > 0 && `, ${t("pending", { count: one.pendingCount })}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** "27일" and "(금)": a column is narrower than a date. */
function splitDate(date: string, locale: "ko" | "en"): [string, string] {
  const parts = date.split(" ");
  return locale === "ko" ? [parts[1] ?? "", parts[2] ?? ""] : [parts[1] ?? "", parts[0] ?? ""];
}
