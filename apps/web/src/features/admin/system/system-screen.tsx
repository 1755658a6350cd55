"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { Moment } from "../desk/moment.tsx";
import { EndSessionsCard } from "./end-sessions-card.tsx";
import { HealthCard } from "./health-card.tsx";
import { InvariantsCard } from "./invariants-card.tsx";
import { ProcessCard } from "./process-card.tsx";

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
  // The checks read both stores whole: when somebody asks, not each time the window is looked at.
  const system = useQuery(
    trpc.admin.system.queryOptions(undefined, { refetchOnWindowFocus: false, refetchOnReconnect: false }),
  );
  return (
    <div className="grid gap-4">
      <CheckAgain
        atMs={system.dataUpdatedAt}
        pending={system.isFetching}
        onCheck={() => void system.refetch({ cancelRefetch: false })}
      />
      <Answer question={system} skeleton={<SystemSkeleton />}>
        {(status) => (
          <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <div className="grid content-start gap-4">
              <HealthCard health={status.health} />
              <ProcessCard status={status} />
            </div>
            <InvariantsCard invariants={status.invariants} isUp={status.health.status === "ok"} />
          </div>
        )}
      </Answer>
      <EndSessionsCard />
    </div>
  );
}

function CheckAgain({ atMs, pending, onCheck }: { atMs: number; pending: boolean; onCheck: () => void }) {
  const t = useTranslations("adminSystem");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={onCheck} pending={pending}>
        <RefreshCw aria-hidden="true" className="size-4.5" />
        {t("checkAgain")}
      </Button>
      <p role="status" className="text-sm text-ink-2">
        {pending
          ? t("checking")
          : atMs > 0 && t.rich("checkedAt", { at: () => <Moment at={new Date(atMs).toISOString()} seconds /> })}
      </p>
    </div>
  );
}

function SystemSkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <div className="grid gap-4">
        <Skeleton className="h-36" />
        <Skeleton className="h-44" />
      </div>
      <Skeleton className="h-84" />
    </SkeletonGroup>
  );
}
