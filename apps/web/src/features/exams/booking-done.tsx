"use client";

import type { ExamBooking } from "@seonchak/schema";
import { CalendarCheck, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { Button } from "../../ui/button.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { useExamWords } from "./exam-words.ts";
import { arrivalId } from "./mine/arrival.ts";

type BookingDoneProps = { step: "sent" | "confirmed"; booking: ExamBooking; onAgain: () => void };

/** In the form's place: what was booked, what happens next, where to find it. */
export function BookingDone({ step, booking, onAgain }: BookingDoneProps) {
  const t = useTranslations("exams.done");
  const words = useExamWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed has gone; what replaces it is read aloud and seen.
  useEffect(() => heading.current?.focus(), []);
  const span = { startMs: Date.parse(booking.start), endMs: Date.parse(booking.end) };
  const Icon = step === "sent" ? Send : CalendarCheck;
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-card bg-ok-soft text-ok">
          <Icon aria-hidden="true" className="size-6 stroke-[1.75]" />
        </span>
        <h2 id="booking-heading" ref={heading} tabIndex={-1} className="text-[1.125rem] outline-none">
          {t(`${step}.title`)}
        </h2>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-card bg-sunken px-4 py-3 [&_dt]:text-ink-2">
        <dt>{t("when")}</dt>
        <dd className="font-medium">{words.rangeOf(span)}</dd>
        <dt>{t("people")}</dt>
        <dd className="font-medium">{words.peopleOf(booking.people)}</dd>
        <dt>{t("name")}</dt>
        <dd className="font-medium wrap-anywhere">{booking.name}</dd>
      </dl>
      <p className="text-ink-2">{t(`${step}.next`)}</p>
      <div className="grid gap-2.5">
        <Link href={`/me#${arrivalId(booking.id)}`} className={buttonClass({ tone: "primary" })}>
          {t("toMine")}
        </Link>
        <Button onClick={onAgain}>{t("again")}</Button>
      </div>
    </div>
  );
}
