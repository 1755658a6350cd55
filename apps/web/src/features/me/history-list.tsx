"use client";

import type { HistoryKind, MyHistoryEntry } from "@seonchak/schema";
import type { LucideIcon } from "lucide-react";
import { CircleCheck, CircleX, Clock, Hand, RotateCcw, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatDateTime } from "../../i18n/format-time.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useLockerWords } from "../lockers/words.ts";

const icons: Record<HistoryKind, LucideIcon> = {
  held: Hand,
  confirmed: CircleCheck,
  given_up: Undo2,
  expired: Clock,
  withdrawn: CircleX,
  released: Undo2,
  revoked: CircleX,
  ended: Clock,
  restored: RotateCcw,
};

const SHOWN_FIRST = 10;

/** What I did and what was done, a line each, newest first. */
export function HistoryList({ history }: { history: readonly MyHistoryEntry[] }) {
  const t = useTranslations("me.history");
  const [showsAll, showAll] = useState(false);
  if (history.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  const shown = showsAll ? history : history.slice(0, SHOWN_FIRST);
  return (
    <Card className="py-1">
      <ul className="divide-y divide-line">
        {shown.map((entry) => (
          <Line key={`${entry.at}-${entry.kind}-${entry.locker?.lockerNumber}`} entry={entry} />
        ))}
      </ul>
      {shown.length < history.length && (
        <Button tone="plain" className="w-full" onClick={() => showAll(true)}>
          {t("more", { count: history.length - shown.length })}
        </Button>
      )}
    </Card>
  );
}

function Line({ entry }: { entry: MyHistoryEntry }) {
  const t = useTranslations("me.history");
  const words = useLockerWords();
  const locale = useLocale();
  const { kind, locker, at, roundNameKo, roundNameEn } = entry;
  const Icon = icons[kind];
  const place = locker ? words.nameOf(locker) : words.nameOf({ nameKo: roundNameKo, nameEn: roundNameEn });
  return (
    <li className="flex items-start gap-3 py-3">
      <Icon aria-hidden="true" className="mt-1 size-4.5 shrink-0 text-ink-2" />
      <div className="min-w-0">
        <p>{locker ? t(kind, { number: locker.lockerNumber }) : t("unknownLocker")}</p>
        <p className="text-sm text-ink-2">
          <time dateTime={at}>{formatDateTime(Date.parse(at), locale, { year: true })}</time> · {place}
        </p>
      </div>
    </li>
  );
}
