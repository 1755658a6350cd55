"use client";

import type { MyHold, MyLocker } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { CountdownRing } from "../../ui/countdown.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import type { LinkState } from "../live/link-state.ts";
import { canAct } from "../live/link-state.ts";
import { serverNowMs, useServerOffsetMs } from "../live/server-clock.ts";
import { holdTotalMs } from "./hold-total.ts";
import { useHoldActs } from "./use-hold-acts.ts";
import { useLockerWords } from "./words.ts";

export type HoldProps = {
  hold: MyHold;
  link: LinkState;
  onConfirmed: (locker: MyLocker) => void;
  onGivenUp: () => void;
  /** Its time is up, or the server said no: what is on screen must be read again. */
  onGone: () => void;
};

/** What I hold, its clock, and the two things to do with it. Covers the tabs on a phone. */
export function HoldSheet({ takesFocus, ...props }: HoldProps & { takesFocus: boolean }) {
  const t = useTranslations("lockers.sheet");
  return (
    <Sheet open label={t("label", { number: props.hold.locker.lockerNumber })} takesFocus={takesFocus}>
      <HoldPanel {...props} />
    </Sheet>
  );
}

/** The sheet's content; in my reservations it stands in a card. */
export function HoldPanel({ hold, link, onConfirmed, onGivenUp, onGone }: HoldProps) {
  const t = useTranslations("lockers.sheet");
  const acts = useHoldActs(hold, { onConfirmed, onGivenUp, onRefused: onGone });
  const words = useLockerWords();
  const isConfirming = hold.state === "confirming" || acts.doing === "confirm";
  const reason = canAct(link) ? undefined : t(link === "offline" ? "offline" : "away");
  return (
    <>
      <div className="flex items-center gap-4">
        <HoldClock hold={hold} onEnd={onGone} />
        <div className="min-w-0 flex-1">
          <h2>{t("title", { number: hold.locker.lockerNumber })}</h2>
          <p className="text-balance text-ink-2">{words.placeOf(hold.locker)}</p>
          <p aria-live="polite" className="text-sm text-ink-2">
            {acts.trouble ? (
              <span className="font-medium text-danger">{acts.trouble.message ?? t("unanswered")}</span>
            ) : (
              t(acts.isWaiting ? "waiting" : isConfirming ? "confirming" : "inTime")
            )}
          </p>
        </div>
      </div>
      <div className="mt-4 grid grid-cols-[1fr_2fr] gap-2.5">
        <Button
          onClick={acts.giveUp}
          pending={acts.doing === "giveUp"}
          disabledReason={reason ?? (isConfirming ? t("confirming") : undefined)}
        >
          {t("giveUp")}
        </Button>
        <Button tone="primary" onClick={acts.confirm} pending={acts.doing === "confirm"} disabledReason={reason}>
          {t(hold.state === "confirming" ? "confirmAgain" : "confirm")}
        </Button>
      </div>
    </>
  );
}

function HoldClock({ hold, onEnd }: { hold: MyHold; onEnd: () => void }) {
  const serverOffsetMs = useServerOffsetMs();
  const endsAtMs = hold.expiresAt === null ? null : Date.parse(hold.expiresAt);
  const [totalMs] = useState(() => holdTotalMs(hold.holdId, (endsAtMs ?? 0) - serverNowMs()));
  if (endsAtMs === null) {
    return (
      <span className="grid size-19 shrink-0 place-items-center text-brand">
        <Spinner className="size-10" />
      </span>
    );
  }
  return <CountdownRing endsAtMs={endsAtMs} serverOffsetMs={serverOffsetMs} totalMs={totalMs} onEnd={onEnd} />;
}
