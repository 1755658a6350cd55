"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { CalendarClock, Megaphone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "../../i18n/format-time.ts";
import { Link } from "../../i18n/navigation.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { Card } from "../../ui/card.tsx";
import { Pill } from "../../ui/pill.tsx";
import { lengthInWords } from "../exams/time-words.ts";
import { hasNotice, NoticeText } from "../live/notice-text.tsx";
import { serverNowMs } from "../live/server-clock.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** An exam programme: its name, whether it takes bookings, from when until when, and the one button that fits. */
export function ProgrammeTile({ programme }: { programme: ExamProgramme }) {
  const t = useTranslations("landing.exams");
  const state = useTranslations("landing.state");
  const locale = useLocale();
  const { isPaused } = programme;
  return (
    <Card className="flex flex-col gap-4 p-5" aria-labelledby={`programme-${programme.id}`}>
      <div className="grid gap-3">
        <div className="flex items-center justify-between">
          <span className="grid size-11 place-items-center rounded-card bg-brand-soft text-brand">
            <CalendarClock aria-hidden="true" className="size-6 stroke-[1.75]" />
          </span>
          <Pill tone={isPaused ? "held" : "ok"}>{state(isPaused ? "paused" : "open")}</Pill>
        </div>
        <div>
          <h2 id={`programme-${programme.id}`} className="text-[1.125rem]">
            {locale === "ko" ? programme.nameKo : programme.nameEn}
          </h2>
          <p className="text-ink-2">{t(isPaused ? "paused" : programme.approval)}</p>
        </div>
      </div>
      <Notice programme={programme} />
      <Figures programme={programme} />
      <Link
        href={`/exams/${programme.code}`}
        className={buttonClass({ tone: isPaused ? "quiet" : "primary", className: "mt-auto" })}
      >
        {t(isPaused ? "look" : "choose")}
      </Link>
    </Card>
  );
}

/** What the council says of the programme, paused or not. */
function Notice({ programme }: { programme: ExamProgramme }) {
  const t = useTranslations("landing");
  if (!hasNotice(programme) && !programme.isPaused) return null;
  const look = programme.isPaused ? "bg-held-soft text-held-ink" : "bg-brand-soft text-ink";
  return (
    <p role="status" className={`flex gap-2.5 rounded-card px-4 py-3 ${look}`}>
      <Megaphone aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      {hasNotice(programme) ? <NoticeText round={programme} /> : t("pausedNoNotice")}
    </p>
  );
}

/** What bounds a booking, without asking for a single slot: the calendar tells what is left, to the minute. */
function Figures({ programme }: { programme: ExamProgramme }) {
  const t = useTranslations("landing.exams");
  const locale = useLocale();
  const nowMs = serverNowMs();
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 rounded-card bg-sunken px-4 py-3">
      <dt className="text-sm text-ink-2">{t("first")}</dt>
      <dd className="text-right">{formatDate(nowMs + programme.leadMinutes * MINUTE_MS, locale)}</dd>
      <dt className="text-sm text-ink-2">{t("last")}</dt>
      <dd className="text-right">{formatDate(nowMs + programme.horizonDays * DAY_MS, locale)}</dd>
      <dt className="text-sm text-ink-2">{t("slot")}</dt>
      <dd className="text-right">{lengthInWords(programme.slotMinutes, locale)}</dd>
      <dt className="text-sm text-ink-2">{t("capacity")}</dt>
      <dd className="text-right">{t("people", { people: programme.capacity })}</dd>
    </dl>
  );
}
