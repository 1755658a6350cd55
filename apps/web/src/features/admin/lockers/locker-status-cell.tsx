"use client";

import type { AdminLocker, LockerStatus } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Countdown } from "../../../ui/countdown.tsx";
import type { PillTone } from "../../../ui/pill.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Moment } from "../desk/moment.tsx";
import { useServerOffsetMs } from "../desk/server-offset.ts";
import { LockerHolder } from "./locker-holder.tsx";
import { placeOf } from "./place-of.ts";

const tones: Record<LockerStatus, PillTone> = {
  free: "plain",
  held: "held",
  taken: "ok",
  broken: "danger",
  reserved: "plain",
};

/** The status with a hold's clock, the council's own mark, its note; on phones also where it is and who has it. */
export function LockerStatusCell({ locker, onHoldEnd }: { locker: AdminLocker; onHoldEnd: () => void }) {
  const status = useTranslations("adminCommon.status");
  const locale = useLocale();
  const isMarkedToo = locker.condition !== "available" && locker.condition !== locker.status;
  return (
    // The clock hides its spoken words by `absolute`; without `relative` they would lengthen the page.
    <span className="relative grid justify-items-start gap-1">
      <span className="flex flex-wrap gap-1">
        <Pill tone={tones[locker.status]} className="py-0.5">
          {status(locker.status)}
          {locker.status === "held" && <HoldClock heldUntil={locker.heldUntil} onEnd={onHoldEnd} />}
        </Pill>
        {isMarkedToo && (
          <Pill tone={tones[locker.condition === "broken" ? "broken" : "reserved"]} className="py-0.5">
            {status(locker.condition === "broken" ? "broken" : "reserved")}
          </Pill>
        )}
      </span>
      <span className="text-sm text-ink-2 md:hidden">{placeOf(locker, locale)}</span>
      {locker.note !== "" && <span className="text-sm text-ink-2">{locker.note}</span>}
      {locker.holder && (
        <span className="text-sm md:hidden">
          <LockerHolder holder={locker.holder} />
          {locker.confirmedAt && (
            <span className="block text-ink-2">
              <Moment at={locker.confirmedAt} seconds />
            </span>
          )}
        </span>
      )}
    </span>
  );
}

/** Without an end the hold is being confirmed, and no clock runs. */
function HoldClock({ heldUntil, onEnd }: { heldUntil: string | null; onEnd: () => void }) {
  const t = useTranslations("adminLockers");
  const serverOffsetMs = useServerOffsetMs();
  if (heldUntil === null) return t("confirming");
  return <Countdown endsAtMs={Date.parse(heldUntil)} serverOffsetMs={serverOffsetMs} format="clock" onEnd={onEnd} />;
}
