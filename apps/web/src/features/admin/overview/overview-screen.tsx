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
import { nextSteps } from "./next-steps.ts";
import { NextStepsList } from "./next-steps-list.tsx";
import { RecentActs } from "./recent-acts.tsx";
import { RoundCard } from "./round-card.tsx";

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
  const overview = useQuery(trpc.admin.overview.queryOptions(undefined, { refetchInterval: LIVE_MS }));
  const stale = overview.error !== null || overview.fetchStatus === "paused";
  return (
    <Answer question={overview} skeleton={<OverviewSkeleton />}>
      {(data) => <OverviewParts overview={data} answeredAtMs={overview.dataUpdatedAt} stale={stale} />}
    </Answer>
  );
}

type OverviewPartsProps = { overview: Overview; answeredAtMs: number; stale: boolean };

function OverviewParts({ overview, answeredAtMs, stale }: OverviewPartsProps) {
  const t = useTranslations("adminOverview");
  const admin = useAdmin();
  const serverOffsetMs = Date.parse(overview.serverTime) - answeredAtMs;
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:items-start">
      <RoundCard overview={overview} serverOffsetMs={serverOffsetMs} stale={stale} />
      <div className="grid content-start gap-4 xl:row-span-2">
        <NextStepsList steps={nextSteps(overview, admin)} />
        <dl className="grid grid-cols-2 gap-4 xl:grid-cols-1">
          <Fact name={t("students")} value={t("people", { count: overview.studentCount })} hint={t("studentsHint")} />
          <Fact
            name={t("sessions")}
            value={t("devices", { count: overview.liveSessionCount })}
            hint={t("sessionsHint")}
          />
        </dl>
      </div>
      <RecentActs acts={overview.recent} />
    </div>
  );
}

function Fact({ name, value, hint }: { name: string; value: string; hint: string }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4 shadow-card">
      <dt className="font-medium">{name}</dt>
      <dd>
        <span className="block text-2xl font-bold">{value}</span>
        <span className="block text-sm text-ink-2">{hint}</span>
      </dd>
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
