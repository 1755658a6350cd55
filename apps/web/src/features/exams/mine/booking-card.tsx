"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import type { PillTone } from "../../../ui/pill.tsx";
import { Pill } from "../../../ui/pill.tsx";
import type { LinkState } from "../../live/link-state.ts";
import { canAct } from "../../live/link-state.ts";
import { useServerMoment } from "../../live/server-moment.ts";
import { arrivalId } from "./arrival.ts";
import { useBookingWords } from "./booking-words.ts";

/** Fetched beside the card, not with the page: a dialog weighs as much as everything else here. */
const CancelDialog = dynamic(() => import("./cancel-dialog.tsx").then((part) => part.CancelDialog), { ssr: false });
const ChangeDialog = dynamic(() => import("./change-dialog.tsx").then((part) => part.ChangeDialog), { ssr: false });

const MINUTE_MS = 60_000;

const tones: Record<ExamBooking["status"], PillTone> = {
  pending: "held",
  confirmed: "ok",
  rejected: "plain",
  cancelled: "plain",
  expired: "plain",
};

type BookingCardProps = { booking: ExamBooking; programme: ExamProgramme | undefined; link: LinkState };

/** A booking that is still to come: what, when, how many, its state, and what happens next. */
export function BookingCard({ booking, programme, link }: BookingCardProps) {
  const words = useBookingWords();
  return (
    <Card
      id={arrivalId(booking.id)}
      tabIndex={-1}
      className="grid scroll-mt-20 content-start gap-3 p-4.5"
      aria-label={words.labelOf(booking)}
    >
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 py-1 text-sm text-ink-2">{words.programmeOf(programme, booking)}</p>
        <Pill tone={tones[booking.status]}>{words.statusOf(booking)}</Pill>
      </div>
      <div>
        <h2 className="text-xl font-bold tracking-tight text-balance">{words.whenOf(booking)}</h2>
        <p className="wrap-anywhere">
          {booking.name} · <span className="tabular-nums">{words.peopleOf(booking)}</span>
        </p>
      </div>
      <Next booking={booking} />
      {booking.status === "pending" && <Acts booking={booking} programme={programme} link={link} />}
    </Card>
  );
}

/** What happens next, or what to do; changes by itself when its time begins. */
function Next({ booking }: Pick<BookingCardProps, "booking">) {
  const t = useTranslations("myBookings.next");
  const nowMs = useServerMoment([Date.parse(booking.start)]);
  const hasBegun = Date.parse(booking.start) <= nowMs;
  if (booking.status === "pending") return <p className="text-ink-2">{t(hasBegun ? "pendingLate" : "pending")}</p>;
  return <p className="text-ink-2">{t(hasBegun ? "now" : "confirmed")}</p>;
}

function Acts({ booking, programme, link }: BookingCardProps) {
  const t = useTranslations("myBookings");
  const ui = useTranslations("ui");
  const [asking, setAsking] = useState<"change" | "cancel" | null>(null);
  const reason = canAct(link) ? undefined : ui(link === "offline" ? "offlineReason" : "serverAwayReason");
  // The lead time binds changes as it binds bookings: the council needs it to prepare.
  const lastMs = Date.parse(booking.start) - (programme?.leadMinutes ?? 0) * MINUTE_MS;
  const isTooLate = useServerMoment([lastMs + 1]) > lastMs;
  const close = () => setAsking(null);
  return (
    <div className="flex flex-wrap gap-2.5">
      {programme !== undefined && (
        <Button
          onClick={() => setAsking("change")}
          disabledReason={reason ?? (isTooLate ? t("change.tooLate") : undefined)}
        >
          {t("change.button")}
        </Button>
      )}
      <Button tone="danger" onClick={() => setAsking("cancel")} disabledReason={reason}>
        {t("cancel.button")}
      </Button>
      {asking === "change" && programme !== undefined && (
        <ChangeDialog booking={booking} programme={programme} onClose={close} />
      )}
      <CancelDialog booking={booking} open={asking === "cancel"} onOpenChange={close} />
    </div>
  );
}
