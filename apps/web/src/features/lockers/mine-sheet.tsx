"use client";

import type { MyLocker } from "@seonchak/schema";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Link } from "../../i18n/navigation.tsx";
import { Button } from "../../ui/button.tsx";
import { buttonClass } from "../../ui/button-class.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useLockerWords } from "./words.ts";

type MineSheetProps = {
  locker: MyLocker;
  /** Confirmed just now, which is worth a quiet celebration. */
  isNew: boolean;
  onClose: () => void;
};

/** My confirmed locker: its number large, where it is, until when. */
export function MineSheet({ locker, isNew, onClose }: MineSheetProps) {
  const t = useTranslations("lockers.confirmed");
  const words = useLockerWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed has gone; without this a screen reader would start at the top of the page.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { lockerNumber } = locker.locker;
  return (
    <Sheet open label={t("label", { number: lockerNumber })} takesFocus={false}>
      <div className="flex items-center gap-4">
        <p className="grid min-w-24 shrink-0 animate-rise place-items-center rounded-card bg-brand px-3 py-4 text-3xl font-bold text-brand-ink">
          {lockerNumber}
        </p>
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="flex items-center gap-1.5 outline-none">
            {isNew && <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-ok" />}
            {t(isNew ? "titleNew" : "title", { number: lockerNumber })}
          </h2>
          <p className="text-balance text-ink-2">{words.placeOf(locker.locker)}</p>
          <p className="text-sm text-ink-2">{t("until", { usableUntil: words.timeOf(locker.usableUntil) })}</p>
        </div>
      </div>
      <div className="mt-4 grid grid-cols-[1fr_2fr] gap-2.5">
        <Button onClick={onClose}>{t("close")}</Button>
        <Link href="/me" className={buttonClass({ tone: "primary" })}>
          {t("toMine")}
        </Link>
      </div>
    </Sheet>
  );
}
