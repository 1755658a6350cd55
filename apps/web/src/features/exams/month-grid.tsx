"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import type { BookingWindow } from "./booking-window.ts";
import styles from "./calendar.module.css";
import type { Day } from "./days.ts";
import { weekdayOf } from "./days.ts";
import { useExamWords } from "./exam-words.ts";
import { dayLedTo } from "./grid-keys.ts";
import type { DayView } from "./month-view.ts";
import { shadeOf } from "./month-view.ts";

type MonthGridProps = {
  days: DayView[];
  chosen: Day;
  window: BookingWindow;
  onPress: (view: DayView) => void;
  /** A day of another month. */
  onDay: (day: Day) => void;
  whyNot: (view: DayView) => string;
};

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** One stop of the Tab key; arrows go by day and week, Home and End within a week, Page Up and Down by month. */
export function MonthGrid({ days, chosen, window, onPress, onDay, whyNot }: MonthGridProps) {
  const t = useTranslations("exams.month");
  const { reached, reach, table, byKey } = useReached(days, chosen);
  function onKeyDown(event: KeyboardEvent) {
    const next = dayLedTo(event.key, reached, window);
    if (next === null) return;
    event.preventDefault();
    if (next === reached) return;
    byKey();
    if (days.some(({ day }) => day === next)) reach(next);
    else onDay(next);
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is the grid pattern's own example.
      role="grid"
      aria-labelledby="month-heading"
      onKeyDown={onKeyDown}
      className="w-full table-fixed border-separate border-spacing-0.5"
    >
      <thead>
        <tr>
          {WEEK.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={t(`weekdays.${weekday}`)}
              className="pb-1 text-xs font-medium text-ink-2"
            >
              {t(`weekdaysShort.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((view) => view !== null)?.day}>
            {week.map((view, weekday) =>
              view === null ? (
                <td key={weekday} />
              ) : (
                <DayCell
                  isLow={!week.some((each) => each !== null && canBeBooked(each))}
                  key={view.day}
                  {...{ view, onPress, whyNot }}
                  isChosen={view.day === chosen}
                  isReached={view.day === reached}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Pick<MonthGridProps, "onPress" | "whyNot"> & {
  view: DayView;
  isChosen: boolean;
  isReached: boolean;
  /** In a week of which nothing can be booked: it takes no more height than it needs. */
  isLow: boolean;
};

function DayCell({ view, isChosen, isReached, isLow, onPress, whyNot }: DayCellProps) {
  const t = useTranslations("exams.month");
  const words = useExamWords();
  const { day, state, most, share, isToday } = view;
  const isOutside = !canBeBooked(view);
  const about = state !== "open" ? whyNot(view) : most === null ? "" : t("most", { count: most });
  const name = [words.dayOf(day), isToday && t("today"), about].filter(Boolean).join(", ");
  return (
    <td className="p-0">
      <button
        type="button"
        data-day={day}
        data-shade={isOutside ? undefined : state === "full" ? 0 : most === null ? 1 : shadeOf(share)}
        tabIndex={isReached ? 0 : -1}
        aria-label={name}
        aria-pressed={isChosen}
        aria-disabled={isOutside || undefined}
        aria-current={isToday ? "date" : undefined}
        title={state === "open" ? undefined : about}
        onClick={() => onPress(view)}
        className={classNames(
          "grid w-full content-center justify-items-center rounded-link leading-tight transition-colors duration-150",
          styles.day,
          isLow ? "h-10" : "h-14",
          isChosen && "outline-2 -outline-offset-2 outline-brand focus-visible:outline-4",
          isOutside ? "text-ink-2" : "text-ink hover:brightness-95",
        )}
      >
        <span
          className={classNames(
            "text-base",
            isToday && "underline underline-offset-4",
            !isOutside && "font-semibold",
            state === "full" && "line-through",
          )}
        >
          {Number(day.slice(8))}
        </span>
        {!isOutside && (
          <span aria-hidden="true" className="min-h-4 text-[0.6875rem]">
            {state === "full" ? t("fullShort") : most !== null && words.shortOf(most)}
          </span>
        )}
      </button>
    </td>
  );
}

function canBeBooked({ state }: DayView): boolean {
  return state === "open" || state === "full";
}

/** The day that the arrow keys have reached; the chosen one whenever another is chosen. Focus goes where the keys lead. */
function useReached(days: readonly DayView[], chosen: Day) {
  const table = useRef<HTMLTableElement>(null);
  const isByKey = useRef(false);
  const [moved, setMoved] = useState({ from: chosen, to: chosen });
  const isHere = days.some(({ day }) => day === moved.to);
  const reached = moved.from === chosen && isHere ? moved.to : chosen;
  useEffect(() => {
    // A month that was turned by its buttons leaves focus on them.
    if (!isByKey.current) return;
    isByKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus();
  }, [reached]);
  return {
    reached,
    table,
    byKey: () => {
      isByKey.current = true;
    },
    reach: (day: Day) => setMoved({ from: chosen, to: day }),
  };
}

function weeksOf(days: readonly DayView[]): (DayView | null)[][] {
  const [first] = days;
  const cells: (DayView | null)[] = [...Array.from({ length: first ? weekdayOf(first.day) : 0 }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}
