"use client";

import type { Overview } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../../../i18n/navigation.tsx";

/** Above this share of its bound the queue of history wants to be looked at. */
const QUEUE_WORTH_A_LOOK = 0.5;

/** People and the house: who is registered, who is here, and whether history keeps up. */
export function HouseFacts({ overview }: { overview: Overview }) {
  const t = useTranslations("adminOverview");
  const { studentCount, liveSessionCount, rosterCount, strayCount, historyQueue } = overview;
  const isFull = historyQueue !== null && historyQueue.waiting > historyQueue.max * QUEUE_WORTH_A_LOOK;
  return (
    <dl className="grid grid-cols-2 gap-4 xl:grid-cols-1">
      <Fact name={t("students")} value={t("people", { count: studentCount })}>
        {t("studentsHint")}
      </Fact>
      <Fact name={t("roster")} value={t("people", { count: rosterCount })}>
        {strayCount > 0 ? (
          <Link href="/admin/roster#strays" className="underline underline-offset-4 hover:text-ink">
            {t("strays", { count: strayCount })}
          </Link>
        ) : (
          t(rosterCount > 0 ? "rosterHint" : "rosterNone")
        )}
      </Fact>
      <Fact name={t("sessions")} value={t("devices", { count: liveSessionCount })}>
        {t("sessionsHint")}
      </Fact>
      <Fact name={t("queue")} value={historyQueue === null ? "–" : t("entries", { count: historyQueue.waiting })}>
        {historyQueue === null ? t("queueUnknown") : t(isFull ? "queueFull" : "queueHint", { max: historyQueue.max })}
      </Fact>
    </dl>
  );
}

function Fact({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4 shadow-card">
      <dt className="font-medium">{name}</dt>
      <dd>
        <span className="block text-2xl font-bold">{value}</span>
        <span className="block text-sm text-ink-2">{children}</span>
      </dd>
    </div>
  );
}
