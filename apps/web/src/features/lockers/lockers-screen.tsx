"use client";

import { CalendarClock } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { useLiveBoard } from "../live/live-board.ts";
import { BoardScreen } from "./board-screen.tsx";

/** The round that `?round=` names, or the current one. `?locker=` is where one pressed before signing in. */
export function LockersScreen() {
  return (
    <Suspense fallback={<BoardSkeleton />}>
      <AskedRound />
    </Suspense>
  );
}

function AskedRound() {
  const asked = useSearchParams();
  const roundId = asked.get("round") ?? undefined;
  const backAt = Number(asked.get("locker"));
  return <Board key={roundId} roundId={roundId} backAtNumber={backAt > 0 ? backAt : null} />;
}

function Board({ roundId, backAtNumber }: { roundId: string | undefined; backAtNumber: number | null }) {
  const t = useTranslations("lockers");
  const { list, link, hasNoRound, refresh } = useLiveBoard(roundId);
  if (list) {
    return <BoardScreen key={list.round.id} list={list} link={link} refresh={refresh} backAtNumber={backAtNumber} />;
  }
  if (hasNoRound) {
    return (
      <>
        <PageTitle title={t("title")} />
        <EmptyState icon={<CalendarClock />} title={t("noRound.title")} body={t("noRound.body")} />
      </>
    );
  }
  if (link === "away" || link === "offline") {
    return (
      <>
        <PageTitle title={t("title")} />
        <ErrorState safe={t(link === "offline" ? "unread.offline" : "unread.away")} onRetry={() => void refresh()} />
      </>
    );
  }
  return <BoardSkeleton />;
}

function BoardSkeleton() {
  const t = useTranslations("lockers");
  return (
    <>
      <PageTitle title={t("title")} />
      <SkeletonGroup className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {Array.from({ length: 6 }, (_, at) => (
          <Skeleton key={at} className="h-38.5" />
        ))}
      </SkeletonGroup>
    </>
  );
}
