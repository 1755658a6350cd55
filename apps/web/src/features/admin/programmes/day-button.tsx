"use client";

import type { ProgrammeDay } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "../../../i18n/format-time.ts";
import { classNames } from "../../../ui/class-names.ts";
import type { Day } from "../../exams/days.ts";
import { startOfDay } from "../../exams/days.ts";
import type { LoadShade } from "./load-of.ts";
import { loadOf, shadeOfLoad } from "./load-of.ts";

/** The fuller, the darker; a number stands beside it, so that no colour stands alone. */
export const shades: Record<LoadShade, string> = {
  0: "bg-sunken",
  1: "bg-brand/12",
  2: "bg-brand/24",
  3: "bg-brand/36",
  4: "bg-brand text-brand-ink",
};

type DayButtonProps = {
  day: Day;
  load: ProgrammeDay | undefined;
  isLoaded: boolean;
  isChosen: boolean;
  isToday: boolean;
  isStop: boolean;
  onDay: (day: Day) => void;
};

/** A day of the month: how full its fullest slot is, and whether something waits. */
export function DayButton({ day, load, isLoaded, isChosen, isToday, isStop, onDay }: DayButtonProps) {
  const share = load ? loadOf(load) : 0;
  const about = useDayWords(load, isLoaded);
  const locale = useLocale();
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? "date" : undefined}
      aria-label={[formatDate(startOfDay(day), locale), ...about].join(", ")}
      title={about.join(", ")}
      onClick={() => onDay(day)}
      className={classNames(
        "relative grid h-14 w-full content-center justify-items-center rounded-link leading-tight transition-colors duration-150 hover:brightness-95",
        load ? shades[shadeOfLoad(share)] : "text-ink-2",
        isChosen && "outline-2 -outline-offset-2 outline-ink focus-visible:outline-4",
      )}
    >
      <span className={classNames(load && "font-semibold", isToday && "underline underline-offset-4")}>
        {Number(day.slice(8))}
      </span>
      <span aria-hidden="true" className="min-h-4 text-xs">
        {load && share > 0 ? `${Math.round(share * 100)}%` : ""}
      </span>
      {load && load.pendingCount > 0 && (
        <span aria-hidden="true" className="absolute top-1 right-1 size-2 rounded-full bg-held" />
      )}
    </button>
  );
}

/** What a day's colours say, in words. */
function useDayWords(load: ProgrammeDay | undefined, isLoaded: boolean): string[] {
  const t = useTranslations("adminProgrammes");
  if (!load) return isLoaded ? [t("load.noSlots")] : [];
  const { pendingCount, closedCount, fullCount, slotCount } = load;
  return [
    t("load.peak", { share: Math.round(loadOf(load) * 100) }),
    ...(fullCount > 0 ? [t("days.full", { count: fullCount })] : []),
    ...(closedCount === slotCount ? [t("load.closedDay")] : []),
    ...(closedCount > 0 && closedCount < slotCount ? [t("days.closed", { count: closedCount })] : []),
    ...(pendingCount > 0 ? [t("days.pending", { count: pendingCount })] : []),
  ];
}
