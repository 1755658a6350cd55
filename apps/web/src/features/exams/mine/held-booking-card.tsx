"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { RefusalData } from "../../../trpc/refusal-of.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { CountdownRing } from "../../../ui/countdown.tsx";
import { notify } from "../../../ui/notify.ts";
import type { LinkState } from "../../live/link-state.ts";
import { canAct } from "../../live/link-state.ts";
import { serverNowMs, useServerOffsetMs } from "../../live/server-clock.ts";
import { useServerMoment } from "../../live/server-moment.ts";
import { arrivalId } from "./arrival.ts";
import { useBookingWords } from "./booking-words.ts";
import type { HeldBooking } from "./held-booking.ts";
import { useHeldActs } from "./use-held-acts.ts";

export type HeldBookingProps = {
  booking: HeldBooking;
  programme: ExamProgramme | undefined;
  link: LinkState;
  /** Its time is up, or the server said no: what is on screen must be read again. */
  onGone: (reason?: RefusalData["reason"]) => void;
};

/** Places that are held for me, their clock, and the two things to do with them; gone by itself at the end. */
export function HeldBookingCard(props: HeldBookingProps) {
  const t = useTranslations("myBookings");
  const { booking } = props;
  const endsAtMs = Date.parse(booking.heldUntil);
  useServerMoment([endsAtMs]);
  if (endsAtMs <= serverNowMs()) return null;
  return (
    <Card
      id={arrivalId(booking.id)}
      tabIndex={-1}
      className="border-brand-line p-4.5"
      aria-label={t("hold.label", { name: booking.name })}
    >
      <HeldBookingPanel {...props} />
    </Card>
  );
}

/** The card's content; it may stand in a sheet too. */
export function HeldBookingPanel({ booking, programme, link, onGone }: HeldBookingProps) {
  const t = useTranslations("myBookings");
  const ui = useTranslations("ui");
  const words = useBookingWords();
  const serverOffsetMs = useServerOffsetMs();
  const endsAtMs = Date.parse(booking.heldUntil);
  const acts = useHeldActs(booking, {
    onConfirmed: () => notify({ tone: "ok", text: t("told.confirmed", { name: booking.name }) }),
    onGivenUp: () => notify({ tone: "ok", text: t("told.givenUp", { name: booking.name }) }),
    onRefused: onGone,
  });
  const reason = canAct(link) ? undefined : ui(link === "offline" ? "offlineReason" : "serverAwayReason");
  const totalMs = Math.max(programme?.holdMs ?? 0, endsAtMs - serverNowMs());
  return (
    <>
      <div className="flex items-center gap-4">
        <CountdownRing endsAtMs={endsAtMs} serverOffsetMs={serverOffsetMs} totalMs={totalMs} onEnd={() => onGone()} />
        <div className="min-w-0 flex-1">
          <h2>{t("hold.title", { people: booking.people })}</h2>
          <p className="text-balance">
            {words.programmeOf(programme, booking)} · {booking.name}
          </p>
          <p className="text-ink-2">{words.whenOf(booking)}</p>
          <p aria-live="polite" className="text-sm text-ink-2">
            {acts.trouble === null ? (
              t(acts.isWaiting ? "hold.waiting" : "hold.inTime")
            ) : (
              <span className="font-medium text-danger">{acts.trouble}</span>
            )}
          </p>
        </div>
      </div>
      <div className="mt-4 grid grid-cols-[1fr_2fr] gap-2.5">
        <Button onClick={() => void acts.giveUp()} pending={acts.doing === "giveUp"} disabledReason={reason}>
          {t("hold.giveUp")}
        </Button>
        <Button
          tone="primary"
          onClick={() => void acts.confirm()}
          pending={acts.doing === "confirm"}
          disabledReason={reason}
        >
          {t("hold.confirm")}
        </Button>
      </div>
    </>
  );
}
