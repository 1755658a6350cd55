"use client";

import type { AdminBooking, BookingStatus } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Countdown } from "../../../ui/countdown.tsx";
import type { PillTone } from "../../../ui/pill.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { useServerOffsetMs } from "../desk/server-offset.ts";

const tones: Record<BookingStatus, PillTone> = {
  pending: "held",
  confirmed: "ok",
  rejected: "danger",
  cancelled: "plain",
  expired: "plain",
};

type BookingStatusPillProps = { booking: AdminBooking; onHoldEnd: () => void };

/** The state of a booking; that of a student who holds places has its clock. */
export function BookingStatusPill({ booking: { status, heldUntil }, onHoldEnd }: BookingStatusPillProps) {
  const t = useTranslations("adminBookings.status");
  return (
    // The clock hides its spoken words by `absolute`; without `relative` they would lengthen the page.
    <Pill tone={tones[status]} className="relative py-0.5">
      {t(heldUntil === null ? status : "held")}
      {heldUntil !== null && <HoldClock heldUntil={heldUntil} onEnd={onHoldEnd} />}
    </Pill>
  );
}

function HoldClock({ heldUntil, onEnd }: { heldUntil: string; onEnd: () => void }) {
  const serverOffsetMs = useServerOffsetMs();
  return <Countdown endsAtMs={Date.parse(heldUntil)} serverOffsetMs={serverOffsetMs} format="clock" onEnd={onEnd} />;
}
