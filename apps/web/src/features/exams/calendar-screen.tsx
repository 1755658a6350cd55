"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Card } from "../../ui/card.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Pill } from "../../ui/pill.tsx";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { useFollowTabs } from "../live/tabs-agree.ts";
import { BookingPanel } from "./booking-panel.tsx";
import { bookingWindow } from "./booking-window.ts";
import { useChosenDay } from "./chosen-day.ts";
import { DayTimeline } from "./day-timeline.tsx";
import type { Day } from "./days.ts";
import { monthOf } from "./days.ts";
import { useDraft } from "./draft.ts";
import { useExamWords } from "./exam-words.ts";
import { MonthCalendar } from "./month-calendar.tsx";
import { ProgrammeNotice } from "./programme-notice.tsx";
import type { Span } from "./room.ts";
import { useSlotClock } from "./slot-clock.ts";
import { useAvailability } from "./use-availability.ts";
import { choiceOf, draftAt } from "./wish.ts";

/** One programme: its month, a day of it, and the form. */
export function CalendarScreen({ programme, hasOthers }: { programme: ExamProgramme; hasOthers: boolean }) {
  const nowMs = useSlotClock(programme);
  const window = bookingWindow(programme, nowMs);
  const [day, chooseDay] = useChosenDay(window);
  const { rooms, link, refresh } = useAvailability(programme, monthOf(day));
  const [draft, change] = useDraft(programme.code);
  const form = useRef<HTMLDivElement>(null);
  useFollowTabs();
  const choice = choiceOf(programme, draft, { day, window, rooms });

  function chooseSpan(span: Span, spanDay: Day) {
    if (spanDay !== day) chooseDay(spanDay);
    change(draftAt(span, spanDay));
  }
  function pressed(span: Span) {
    chooseSpan(span, day);
    // Below the day on a phone: what was pressed must be seen to have done something.
    form.current?.querySelector("select")?.focus();
  }

  const shown = { programme, window, nowMs, day, rooms };
  return (
    <>
      <Head programme={programme} hasOthers={hasOthers} link={link} lastDay={window.lastDay} />
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className={`grid min-w-0 gap-3 ${canAct(link) ? "" : "grayscale"}`}>
          <MonthCalendar {...shown} onDay={chooseDay} />
          <DayTimeline {...shown} chosen={choice.span} onSpan={pressed} />
        </div>
        <div ref={form} className="min-w-0 lg:sticky lg:top-20">
          <Card className="p-4.5" aria-labelledby="booking-heading">
            <BookingPanel
              {...shown}
              {...{ choice, draft, change, chooseSpan, link }}
              onChanged={() => void refresh()}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

type HeadProps = { programme: ExamProgramme; hasOthers: boolean; link: LinkState; lastDay: Day };

function Head({ programme, hasOthers, link, lastDay }: HeadProps) {
  const t = useTranslations("exams");
  const words = useExamWords();
  const name = words.nameOf(programme);
  const about = words.aboutOf(programme);
  return (
    <>
      {hasOthers && (
        <Link
          href="/exams"
          className="-mt-3 -mb-2 -ml-1 inline-flex min-h-tap items-center gap-1.5 px-1 text-sm text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t("toAll")}
        </Link>
      )}
      <PageTitle
        title={<span lang={name.lang}>{name.text}</span>}
        lead={about && <span lang={about.lang}>{about.text}</span>}
      />
      <div className="-mt-1.5 mb-3.5 flex flex-wrap gap-2">
        <Pill tone={canAct(link) ? "plain" : "held"}>{t(`link.${link === "live" ? "polling" : link}`)}</Pill>
        <Pill>{t("slots", { length: words.lengthOf(programme.slotMinutes) })}</Pill>
        <Pill>{t("until", { day: words.dateOf(lastDay) })}</Pill>
      </div>
      <ProgrammeNotice programme={programme} className="mb-3" />
      {!canAct(link) && <Banner kind={link === "offline" ? "offline" : "server-away"} className="mb-3" />}
    </>
  );
}
