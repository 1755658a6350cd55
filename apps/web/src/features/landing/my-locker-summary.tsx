"use client";

import type { MyLocker } from "@seonchak/schema";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../../i18n/navigation.tsx";
import { useLockerWords } from "../lockers/words.ts";

/** My confirmed locker in one line; what can be done with it is in my reservations. */
export function MyLockerSummary({ locker }: { locker: MyLocker }) {
  const t = useTranslations("landing.mine");
  const words = useLockerWords();
  return (
    <Link
      href="/me"
      className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 shadow-card transition-colors duration-150 hover:bg-sunken"
    >
      <b className="grid min-w-18 shrink-0 place-items-center rounded-card bg-brand px-2.5 py-3 text-xl font-bold text-brand-ink">
        {locker.locker.lockerNumber}
      </b>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{words.nameOf(locker.locker)}</span>
        <span className="block text-sm text-ink-2">
          {t("until", { usableUntil: words.timeOf(locker.usableUntil) })}
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
    </Link>
  );
}
