"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { Button } from "../../ui/button.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useBelowLocker } from "./below-locker.ts";
import type { LockerView } from "./board-view.ts";
import { HeldClock } from "./held-clock.tsx";
import type { Says } from "./press.ts";

type PressSaysProps = {
  says: Says;
  /** The free locker to offer instead: the same one, when it is free again. */
  offer: LockerView | undefined;
  onHold: (lockerNumber: number) => void;
  onDismiss: () => void;
};

/** The answer to a press, where the finger was: why not, and the next thing to do (UX.md 2). */
export function PressSays({ says, offer, onHold, onDismiss }: PressSaysProps) {
  const t = useTranslations("lockers");
  const box = useRef<HTMLDivElement>(null);
  useBelowLocker(box);
  useEscape(onDismiss);
  return (
    <div
      ref={box}
      role="alert"
      className="absolute z-10 grid w-[min(21rem,calc(100%-1.5rem))] animate-drop scroll-mb-4 gap-2.5 rounded-card border border-line bg-surface p-3.5 text-base font-normal shadow-pop"
    >
      <span
        data-arrow
        aria-hidden="true"
        className="absolute -top-[7px] size-3 rotate-45 border-t border-l border-line bg-surface"
      />
      <div className="-mt-1.5 -mr-1.5 flex items-start gap-2">
        <SaysText says={says} offer={offer} />
        <IconButton label={t("says.dismiss")} size="small" onClick={onDismiss}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      {offer && (
        <Button tone="primary" onClick={() => onHold(offer.lockerNumber)}>
          {t("says.hold", { number: offer.lockerNumber })}
        </Button>
      )}
      {says.why === "ownsAnother" && (
        <Link href="/me" className={buttonClass({ tone: "quiet" })}>
          {t("says.toMine")}
        </Link>
      )}
      {says.why === "unanswered" && (
        <Button onClick={() => onHold(says.lockerNumber)}>{t("says.again", { number: says.lockerNumber })}</Button>
      )}
    </div>
  );
}

const gone: ReadonlySet<Says["why"]> = new Set<Says["why"]>(["held", "taken", "broken", "reserved", "back"]);

function SaysText({ says, offer }: Pick<PressSaysProps, "says" | "offer">) {
  const t = useTranslations("lockers.says");
  const isFreeAgain = offer?.lockerNumber === says.lockerNumber;
  const why = says.why === "refused" ? says.message : t(says.why, { number: says.lockerNumber });
  return (
    <p className="min-w-0 flex-1 self-center py-1">
      {isFreeAgain && gone.has(says.why) ? null : <>{why} </>}
      {says.againAtMs !== undefined && !isFreeAgain && (
        <>
          {t.rich(says.why === "held" ? "heldFor" : "againIn", {
            clock: () => <HeldClock endsAtMs={says.againAtMs ?? 0} />,
          })}{" "}
        </>
      )}
      {offer !== undefined && t(isFreeAgain ? "freeAgain" : "nearest", { number: offer.lockerNumber })}
      {says.offersNearest && offer === undefined && t("nothingFree")}
    </p>
  );
}

function useEscape(onEscape: () => void): void {
  const escaped = useEffectEvent(onEscape);
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.key === "Escape") escaped();
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
