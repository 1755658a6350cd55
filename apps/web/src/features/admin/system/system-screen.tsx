"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { DataCard } from "./data-card.tsx";
import { EndSessionsCard } from "./end-sessions-card.tsx";
import { HealthCard } from "./health-card.tsx";
import { InvariantsCard } from "./invariants-card.tsx";
import { ProcessCard } from "./process-card.tsx";
import { ReadinessCard } from "./readiness-card.tsx";

const LIVE_MS = 5_000;

/** 시스템: whether everything is well, and the switch that signs people out. */
export function AdminSystemScreen() {
  const t = useTranslations("adminSystem");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <SystemParts />
      </Desk>
    </>
  );
}

function SystemParts() {
  const trpc = useTRPC();
  const system = useQuery(trpc.admin.system.queryOptions(undefined, { refetchInterval: LIVE_MS }));
  return (
    <div className="grid gap-4">
      <Answer question={system} skeleton={<SystemSkeleton />}>
        {(status) => (
          <div className="grid gap-4 xl:grid-cols-2 xl:items-start">
            <div className="grid min-w-0 content-start gap-4">
              <HealthCard health={status.health} />
              <ReadinessCard />
              <InvariantsCard isUp={status.health.status === "ok"} />
            </div>
            <div className="grid min-w-0 content-start gap-4">
              <ProcessCard status={status} />
              <DataCard data={status.data} />
            </div>
          </div>
        )}
      </Answer>
      <EndSessionsCard />
    </div>
  );
}

function SystemSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 xl:grid-cols-2">
      <div className="grid gap-4">
        <Skeleton className="h-36" />
        <Skeleton className="h-84" />
      </div>
      <div className="grid gap-4">
        <Skeleton className="h-44" />
        <Skeleton className="h-84" />
      </div>
    </SkeletonGroup>
  );
}
