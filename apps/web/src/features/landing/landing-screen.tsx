"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "../../ui/banner.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../ui/skeleton.tsx";
import { useProgrammes } from "../exams/mine/use-programmes.ts";
import { useServerMoment } from "../live/server-moment.ts";
import { useFollowTabs } from "../live/tabs-agree.ts";
import { MineNow } from "./mine-now.tsx";
import { ProgrammeTile } from "./programme-tile.tsx";
import { cardsOf, momentsOfCards } from "./round-card.ts";
import { RoundTile } from "./round-tile.tsx";
import { useRounds } from "./use-rounds.ts";

/** What is open and what comes, then what is mine. */
export function LandingScreen() {
  const t = useTranslations("landing");
  const { rounds, link, refresh } = useRounds({ showsCounts: true });
  // Together, so that nothing moves when the second answer comes; without programmes where that fails.
  const { programmes, isSettled } = useProgrammes();
  useFollowTabs();
  return (
    <>
      <PageTitle title={t("heading")} lead={t("lead")} />
      {rounds !== undefined && (link === "offline" || link === "away") && (
        <Banner kind={link === "offline" ? "offline" : "server-away"} className="mb-4" />
      )}
      {rounds === undefined || !isSettled ? (
        <Unread link={link} onRetry={() => void refresh()} />
      ) : (
        <Events rounds={rounds} programmes={programmes ?? []} />
      )}
    </>
  );
}

type EventsProps = {
  rounds: NonNullable<ReturnType<typeof useRounds>["rounds"]>;
  programmes: readonly ExamProgramme[];
};

function Events({ rounds, programmes }: EventsProps) {
  const t = useTranslations("landing");
  const nowMs = useServerMoment(momentsOfCards(rounds));
  const cards = cardsOf(rounds, nowMs);
  // One card leaves room beside it.
  const isAlone = cards.length + programmes.length === 1;
  return (
    <div className={isAlone ? "grid grid-cols-1 items-start gap-x-8 gap-y-9 lg:grid-cols-2" : "grid grid-cols-1 gap-9"}>
      {cards.length + programmes.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title={t("empty.title")} body={t("empty.body")} />
      ) : (
        <div className={isAlone ? undefined : "grid grid-cols-1 gap-3 lg:grid-cols-2"}>
          {cards.map((card) => (
            <RoundTile key={card.round.id} {...card} />
          ))}
          {programmes.map((programme) => (
            <ProgrammeTile key={programme.id} programme={programme} />
          ))}
        </div>
      )}
      <MineNow isNarrow={isAlone} />
    </div>
  );
}

function Unread({ link, onRetry }: { link: ReturnType<typeof useRounds>["link"]; onRetry: () => void }) {
  const t = useTranslations("landing");
  if (link === "offline") return <ErrorState safe={t("unread.offline")} onRetry={onRetry} />;
  if (link === "away") return <ErrorState safe={t("unread.away")} onRetry={onRetry} />;
  return (
    <SkeletonGroup className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      <Skeleton className="h-63" />
    </SkeletonGroup>
  );
}
