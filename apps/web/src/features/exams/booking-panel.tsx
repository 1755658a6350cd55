"use client";

import type { ExamBooking } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RefusalData } from "../../trpc/refusal-of.ts";
import { Sheet } from "../../ui/sheet.tsx";
import type { LinkState } from "../live/link-state.ts";
import { useViewer } from "../live/viewer.ts";
import { BookingDone } from "./booking-done.tsx";
import { BookingForm } from "./booking-form.tsx";
import type { Day } from "./days.ts";
import type { Draft } from "./draft.ts";
import { emptyDraft } from "./draft.ts";
import { useFollowed } from "./followed.ts";
import { HeldBookingPanel } from "./mine/held-booking-card.tsx";
import type { CalendarProps } from "./month-calendar.tsx";
import type { Span } from "./room.ts";
import { needsSignIn, useSignInToBook } from "./sign-in-to-book.ts";
import type { BookingTrouble } from "./use-booking.ts";
import { isAbout, useBooking } from "./use-booking.ts";
import type { Choice } from "./wish.ts";

export type PanelProps = CalendarProps & {
  choice: Choice;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  chooseSpan: (span: Span, day: Day) => void;
  link: LinkState;
  /** What is left may have changed. */
  onChanged: () => void;
};

/** The form; then what became of it: held with a clock, sent, confirmed. */
export function BookingPanel(props: PanelProps) {
  const { programme, link, change, onChanged } = props;
  const t = useTranslations("exams.form");
  const { student } = useViewer();
  const { outcome, follow, refresh } = useFollowed(programme, student != null);
  const [trouble, setTrouble] = useState<BookingTrouble | null>(null);
  const [bookedId, setBookedId] = useState<string | null>(null);
  const signInFirst = useSignInToBook(programme.code, props.day);
  const booking = useBooking({ onBooked: booked, onRefused: refused });
  function booked(made: ExamBooking) {
    setBookedId(made.id);
    follow(made);
    // It is sent: after a refresh it must not stand there as if it were not. What is held may run out, and is kept.
    if (made.heldUntil === null) empty();
  }
  function refused(why: BookingTrouble) {
    if (needsSignIn(why.refusal?.reason)) signInFirst({ hasEnded: student != null });
    else setTrouble(why);
  }
  function again() {
    follow(null);
    empty();
  }
  function empty() {
    change({ people: emptyDraft.people, name: emptyDraft.name });
  }
  function renew(reason?: RefusalData["reason"]) {
    if (needsSignIn(reason)) return signInFirst({ hasEnded: true });
    void refresh();
    onChanged();
  }
  if (outcome?.step === "sent" || outcome?.step === "confirmed") return <BookingDone {...outcome} onAgain={again} />;
  return (
    <>
      <BookingForm
        {...props}
        {...{ student, booking, signInFirst }}
        trouble={trouble && isAbout(trouble, props.choice.span) ? trouble : null}
        onTrouble={setTrouble}
        note={outcome?.step === "expired" ? t("expired", { name: outcome.booking.name }) : null}
        isHolding={outcome?.step === "held"}
        onAsk={() => outcome?.step === "expired" && follow(null)}
      />
      {outcome?.step === "held" && (
        <Sheet open takesFocus={bookedId === outcome.booking.id} label={t("holdLabel", { name: outcome.booking.name })}>
          <HeldBookingPanel
            key={outcome.booking.id}
            {...{ programme, link }}
            booking={outcome.booking}
            onGone={renew}
          />
        </Sheet>
      )}
    </>
  );
}
