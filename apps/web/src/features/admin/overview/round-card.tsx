"use client";

import type { Overview } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { buttonClass } from "../../../ui/button-class.ts";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { nameIn } from "../desk/in-language.ts";
import { LockersBar } from "../desk/lockers-bar.tsx";
import { RoundStatePill } from "../desk/round-state-pill.tsx";
import { RoundClock } from "./round-clock.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { useTrend } from "./use-trend.ts";

type RoundCardProps = {
  overview: Overview;
  serverOffsetMs: number;
  /** The numbers are as old as the last answer: not live now. */
  stale: boolean;
};

/** The round that counts now, with its lockers as a bar and as numbers. */
export function RoundCard({ overview, serverOffsetMs, stale }: RoundCardProps) {
  const t = useTranslations("adminOverview");
  const locale = useLocale();
  const { round, counts } = overview;
  const samples = useTrend(overview);
  if (round === null) return <NoRound />;
  return (
    <Card aria-labelledby="round-now" className="grid content-start gap-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id="round-now" className="text-[1.125rem]">
            {nameIn(locale, round)}
          </h2>
          <RoundClock round={round} serverOffsetMs={serverOffsetMs} />
        </div>
        <div className="flex flex-wrap gap-2">
          <RoundStatePill state={round.state} />
          {stale ? <Pill>{t("notLive")}</Pill> : <Pill dot>{t("live")}</Pill>}
        </div>
      </div>
      <LockersBar counts={counts} />
      <p className="text-sm text-ink-2">{t("lockersInAll", { count: round.lockerCount })}</p>
      <TrendChart samples={samples} lockerCount={round.lockerCount} />
    </Card>
  );
}

function NoRound() {
  const t = useTranslations("adminOverview");
  return (
    <EmptyState
      title={t("noRoundTitle")}
      body={t("noRoundBody")}
      action={
        <Link href="/admin/rounds" className={buttonClass({ tone: "primary" })}>
          {t("toRounds")}
        </Link>
      }
    />
  );
}
