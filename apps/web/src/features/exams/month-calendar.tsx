"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { BookingWindow } from "./booking-window.ts";
import { dayInWindow } from "./booking-window.ts";
import styles from "./calendar.module.css";
import type { Day } from "./days.ts";
import { monthOf, plusMonths } from "./days.ts";
import { useExamWords } from "./exam-words.ts";
import { MonthGrid } from "./month-grid.tsx";
import type { DayView } from "./month-view.ts";
import { monthView } from "./month-view.ts";
import type { Room } from "./room.ts";

export type CalendarProps = {
  programme: ExamProgramme;
  window: BookingWindow;
  nowMs: number;
  day: Day;
  rooms: readonly Room[] | undefined;
};

/** A month at a glance: each day's room as a number and a shade, and why a day cannot be pressed. */
export function MonthCalendar({ programme, day, onDay, ...shown }: CalendarProps & { onDay: (day: Day) => void }) {
  const t = useTranslations("exams.month");
  const words = useExamWords();
  const { window } = shown;
  const [pressed, setPressed] = useState<DayView | null>(null);
  const month = monthOf(day);
  const turn = (months: number) => {
    setPressed(null);
    onDay(dayInWindow(plusMonths(day, months), window));
  };
  function press(view: DayView) {
    setPressed(view);
    if (view.state === "open" || view.state === "full") onDay(view.day);
  }
  const said = pressed && monthOf(pressed.day) === month ? pressed : null;
  return (
    <Card className="px-2 sm:px-4" aria-labelledby="month-heading">
      <div className="mb-2 flex items-center gap-1 pl-2 sm:pl-0">
        <h2 id="month-heading" aria-live="polite" className="mr-auto">
          {words.monthOf(month)}
        </h2>
        <IconButton label={t("previous")} onClick={() => turn(-1)} disabled={month <= monthOf(window.firstDay)}>
          <ChevronLeft aria-hidden="true" className="size-5" />
        </IconButton>
        <IconButton label={t("next")} onClick={() => turn(1)} disabled={month >= monthOf(window.lastDay)}>
          <ChevronRight aria-hidden="true" className="size-5" />
        </IconButton>
      </div>
      <MonthGrid
        days={monthView(programme, { month, ...shown })}
        chosen={day}
        {...{ window, onDay, whyNot }}
        onPress={press}
      />
      <p aria-live="polite" className="min-h-10 px-2 pt-2 text-sm text-ink-2 sm:px-0">
        {said && said.state !== "open" ? `${words.dayOf(said.day)} · ${whyNot(said)}` : <Legend />}
      </p>
    </Card>
  );

  function whyNot({ state }: DayView): string {
    if (state === "tooSoon") return t("tooSoon", { length: words.lengthOf(programme.leadMinutes) });
    if (state === "tooFar") return t("tooFar", { day: words.dateOf(window.lastDay) });
    return t(state === "past" ? "past" : "full");
  }
}

function Legend() {
  const t = useTranslations("exams.month");
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t("legend.number")}</span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="inline-flex gap-0.5">
          {[1, 2, 3, 4].map((shade) => (
            <span key={shade} data-shade={shade} className={`${styles.day} size-3.5 rounded-[4px]`} />
          ))}
        </span>
        {t("legend.shade")}
      </span>
    </span>
  );
}
