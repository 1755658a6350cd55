"use client";

import type { AdminProgramme, ProgrammeDay } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import { TIME_ZONE } from "../../../i18n/format-time.ts";
import { useTRPC } from "../../../trpc/react.tsx";
import { Card } from "../../../ui/card.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { Day, Month } from "../../exams/days.ts";
import { daysOfMonth, monthOf, plusDays, plusMonths, startOfDay, weekdayOf } from "../../exams/days.ts";
import { QuestionBanner } from "../desk/question-banner.tsx";
import { DayButton, shades } from "./day-button.tsx";

const LOOK_AGAIN_MS = 10_000;

type MonthLoadProps = {
  programme: AdminProgramme;
  month: Month;
  day: Day;
  today: Day;
  onMonth: (month: Month) => void;
  onDay: (day: Day) => void;
};

/** How full each day's fullest slot is, as a shade and as a number. */
export function MonthLoad({ programme, month, onMonth, ...shown }: MonthLoadProps) {
  const t = useTranslations("adminProgrammes.load");
  const locale = useLocale();
  const trpc = useTRPC();
  const all = daysOfMonth(month);
  const asked = { programmeId: programme.id, from: all[0] ?? month, to: all.at(-1) ?? month };
  const days = useQuery(
    trpc.admin.programmes.days.queryOptions(asked, {
      refetchInterval: LOOK_AGAIN_MS,
      placeholderData: keepPreviousData,
    }),
  );
  const turn = (months: number) => onMonth(monthOf(plusMonths(`${month}-01`, months)));
  return (
    <Card aria-labelledby="month-load" className="px-2 sm:px-4">
      <div className="mb-2 flex items-center gap-1 pl-2 sm:pl-0">
        <h2 id="month-load" aria-live="polite" className="mr-auto">
          {monthFormats[locale].format(startOfDay(`${month}-01`))}
        </h2>
        <IconButton label={t("previous")} onClick={() => turn(-1)}>
          <ChevronLeft aria-hidden="true" className="size-5" />
        </IconButton>
        <IconButton label={t("next")} onClick={() => turn(1)}>
          <ChevronRight aria-hidden="true" className="size-5" />
        </IconButton>
      </div>
      <QuestionBanner question={days} />
      <Weekdays />
      <Days {...shown} days={all} loads={days.data?.days} />
      <Legend />
    </Card>
  );
}

type DaysProps = Pick<MonthLoadProps, "day" | "today" | "onDay"> & {
  days: readonly Day[];
  loads: readonly ProgrammeDay[] | undefined;
};

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Sunday first. Only for the eye: each day's own name says its weekday. */
function Weekdays() {
  const locale = useLocale();
  return (
    <p aria-hidden="true" className="mb-1 grid grid-cols-7 text-center text-xs text-ink-2">
      {SUNDAY_TO_SATURDAY.map((day) => (
        <span key={day}>{weekdayFormats[locale].format(startOfDay(day))}</span>
      ))}
    </p>
  );
}

/** One stop of the Tab key; arrows go by day and by week. */
function Days({ days, loads, day, today, onDay }: DaysProps) {
  const list = useRef<HTMLOListElement>(null);
  const [first = ""] = days;
  const stop = days.includes(day) ? day : first;
  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target.getAttribute("data-day") : null;
    if (step === undefined || from === null) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-day="${plusDays(from, step)}"]`)?.focus();
  }
  return (
    <ol ref={list} onKeyDown={onKeyDown} className="grid grid-cols-7 gap-0.5">
      {days.map((one) => (
        <li key={one} style={one === first ? { gridColumnStart: weekdayOf(one) + 1 } : undefined}>
          <DayButton
            day={one}
            load={loads?.find((load) => load.day === one)}
            isLoaded={loads !== undefined}
            {...{ isChosen: one === day, isToday: one === today, isStop: one === stop, onDay }}
          />
        </li>
      ))}
    </ol>
  );
}

function Legend() {
  const t = useTranslations("adminProgrammes.load");
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 px-2 text-sm text-ink-2 sm:px-0">
      <span className="inline-flex items-center gap-1.5">
        {t("legendEmpty")}
        <span aria-hidden="true" className="inline-flex gap-0.5">
          {([0, 1, 2, 3, 4] as const).map((shade) => (
            <span key={shade} className={classNames("size-3.5 rounded-[4px] border border-line", shades[shade])} />
          ))}
        </span>
        {t("legendFull")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2 rounded-full bg-held" />
        {t("pendingDot")}
      </span>
    </p>
  );
}

const monthFormats = { ko: makeMonthFormat("ko-KR"), en: makeMonthFormat("en-GB") };

const weekdayFormats = { ko: makeWeekdayFormat("ko-KR"), en: makeWeekdayFormat("en-GB") };
const SUNDAY_TO_SATURDAY = [1, 2, 3, 4, 5, 6, 7].map((date) => `2026-02-0${date}`);

function makeMonthFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, year: "numeric", month: "long" });
}

function makeWeekdayFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, weekday: "short" });
}
