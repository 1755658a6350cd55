"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { Banner } from "../../ui/banner.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Pill } from "../../ui/pill.tsx";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { bookingWindow } from "./booking-window.ts";
import { monthOf } from "./days.ts";
import { useExamWords } from "./exam-words.ts";
import { ProgrammeNotice } from "./programme-notice.tsx";
import { roomsWithin } from "./room.ts";
import { useSlotClock } from "./slot-clock.ts";
import { useAvailability } from "./use-availability.ts";

/** What can be booked, a card each. */
export function ProgrammeList({ programmes, link }: { programmes: readonly ExamProgramme[]; link: LinkState }) {
  const t = useTranslations("exams");
  return (
    <>
      <PageTitle title={t("title")} lead={programmes.length > 0 ? t("lead") : undefined} />
      {!canAct(link) && <Banner kind={link === "offline" ? "offline" : "server-away"} className="mb-4" />}
      {programmes.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title={t("none.title")} body={t("none.body")} />
      ) : (
        <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
          {programmes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} />
          ))}
        </div>
      )}
    </>
  );
}

function ProgrammeCard({ programme }: { programme: ExamProgramme }) {
  const t = useTranslations("exams");
  const words = useExamWords();
  const name = words.nameOf(programme);
  const about = words.aboutOf(programme);
  const { isPaused, approval } = programme;
  return (
    <Card className="flex flex-col gap-4 p-5" aria-labelledby={`programme-${programme.id}`}>
      <div className="flex items-center justify-between">
        <span className="grid size-11 place-items-center rounded-card bg-brand-soft text-brand">
          <CalendarClock aria-hidden="true" className="size-6 stroke-[1.75]" />
        </span>
        <Pill tone={isPaused ? "held" : "ok"}>{t(isPaused ? "paused.pill" : "openPill")}</Pill>
      </div>
      <div>
        <h2 id={`programme-${programme.id}`} lang={name.lang} className="text-[1.125rem]">
          {name.text}
        </h2>
        {about && (
          <p lang={about.lang} className="text-ink-2 whitespace-pre-line">
            {about.text}
          </p>
        )}
      </div>
      <ProgrammeNotice programme={programme} />
      <NextRoom programme={programme} />
      <ul className="grid gap-1 text-sm text-ink-2">
        <li>{t("slots", { length: words.lengthOf(programme.slotMinutes) })}</li>
        <li>{t(`approval.${approval}`, { length: words.lengthOf(programme.holdMs / 60_000) })}</li>
      </ul>
      <Link
        href={`/exams/${programme.code}`}
        aria-describedby={`programme-${programme.id}`}
        className={buttonClass({ tone: isPaused ? "quiet" : "primary", className: "mt-auto" })}
      >
        {t(isPaused ? "look" : "choose")}
      </Link>
    </Card>
  );
}

/** The first time that can be booked, and for how many, as far as this month tells. */
function NextRoom({ programme }: { programme: ExamProgramme }) {
  const t = useTranslations("exams");
  const words = useExamWords();
  const window = bookingWindow(programme, useSlotClock(programme));
  const { rooms, link } = useAvailability(programme, monthOf(window.firstDay));
  const first = rooms && roomsWithin(rooms, window)[0];
  const unknown = link === "away" || link === "offline" ? t(`link.${link}`) : t("asking");
  const when = first ? words.momentOf(first.startMs) : rooms ? t("noRoomSoon") : unknown;
  return (
    <div className="grid rounded-card bg-sunken px-4 py-3">
      <span className="text-sm text-ink-2">{t("nextRoom")}</span>
      <span className="text-lg font-bold">{when}</span>
      <span className="min-h-5 text-sm text-ink-2">{first && t("left", { count: first.remaining })}</span>
    </div>
  );
}
