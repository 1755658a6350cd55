"use client";

import type { Overview } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useAdmin } from "../desk/admin-context.ts";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { useUrlQuery } from "../desk/use-url-query.ts";
import { ExamsCard } from "./exams-card.tsx";
import { HouseFacts } from "./house-facts.tsx";
import { nextSteps } from "./next-steps.ts";
import { NextStepsList } from "./next-steps-list.tsx";
import type { OverviewSearch } from "./overview-search.ts";
import { overviewSearch } from "./overview-search.ts";
import { RecentActs } from "./recent-acts.tsx";
import { RoundCard } from "./round-card.tsx";
import { SetUpCard } from "./set-up-card.tsx";
import { TrendCards } from "./trend-cards.tsx";

const LIVE_MS = 2_000;

/** 한눈에: how things stand now, and what to do next. */
export function OverviewScreen() {
  const t = useTranslations("adminOverview");
  return (
    <>
      <PageTitle title={t("title")} />
      <Desk>
        <LiveOverview />
      </Desk>
    </>
  );
}

function LiveOverview() {
  const trpc = useTRPC();
  const [search, change] = useUrlQuery(overviewSearch);
  const asked = search.round ? { roundId: search.round } : {};
  // Asked again only while somebody looks: react-query rests in hidden tabs.
  const overview = useQuery(trpc.admin.overview.queryOptions(asked, { refetchInterval: LIVE_MS }));
  const stale = overview.error !== null || overview.fetchStatus === "paused";
  return (
    <Answer question={overview} skeleton={<OverviewSkeleton />}>
      {(data) => (
        <OverviewParts
          overview={data}
          answeredAtMs={overview.dataUpdatedAt}
          stale={stale}
          search={search}
          onChange={change}
        />
      )}
    </Answer>
  );
}

type OverviewPartsProps = {
  overview: Overview;
  answeredAtMs: number;
  stale: boolean;
  search: OverviewSearch;
  onChange: (patch: Partial<OverviewSearch>) => void;
};

function OverviewParts({ overview, answeredAtMs, stale, search, onChange }: OverviewPartsProps) {
  const admin = useAdmin();
  const serverOffsetMs = Date.parse(overview.serverTime) - answeredAtMs;
  const { round, rounds } = overview;
  const opened = overview.setUp.some(({ step, isDone }) => step === "firstRound" && isDone);
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:items-start">
      <div className="grid min-w-0 gap-4">
        {!opened && <SetUpCard steps={overview.setUp} />}
        {round && (
          <RoundCard
            {...{ round, rounds, stale, serverOffsetMs }}
            counts={overview.counts}
            onRound={(id) => onChange({ round: id })}
          />
        )}
        {round && <TrendCards {...{ round, overview }} span={search.span} onSpan={(span) => onChange({ span })} />}
        <ExamsCard />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        {opened && <NextStepsList steps={nextSteps(overview, admin)} />}
        <HouseFacts overview={overview} />
      </div>
      <div className="min-w-0 xl:col-start-1">
        <RecentActs acts={overview.recent} />
      </div>
    </div>
  );
}

function OverviewSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Skeleton className="h-56" />
      <Skeleton className="h-56" />
      <Skeleton className="h-72" />
      <Skeleton className="h-40" />
    </SkeletonGroup>
  );
}
