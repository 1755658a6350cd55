"use client";

import type { AdminRound } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { CloseRoundDialog } from "./close-round-dialog.tsx";
import { OpenRoundDialog } from "./open-round-dialog.tsx";
import { PauseRoundDialog } from "./pause-round-dialog.tsx";
import type { RoundAct } from "./round-acts.ts";
import { RoundCard } from "./round-card.tsx";
import { useResumeRound } from "./use-resume-round.ts";

const LOOK_AGAIN_MS = 5_000;

/** 회차: every round with its times, and what can be done with it. */
export function AdminRoundsScreen() {
  const t = useTranslations("adminRounds");
  return (
    <>
      <PageTitle title={t("title")} lead={t("lead")} />
      <Desk>
        <Rounds />
      </Desk>
    </>
  );
}

type Asked = { act: RoundAct; roundId: AdminRound["id"] };

function Rounds() {
  const t = useTranslations("adminRounds");
  const trpc = useTRPC();
  const rounds = useQuery(trpc.admin.rounds.list.queryOptions(undefined, { refetchInterval: LOOK_AGAIN_MS }));
  const [asked, setAsked] = useState<Asked | null>(null);
  const resume = useResumeRound();
  function start(act: RoundAct, round: AdminRound) {
    if (act === "resume") resume.mutate({ roundId: round.id });
    else {
      setAsked({ act, roundId: round.id });
      void rounds.refetch();
    }
  }
  // The round as it is now: the numbers in a question must be true when it is answered.
  const about = rounds.data?.rounds.find(({ id }) => id === asked?.roundId);
  return (
    <>
      <Answer question={rounds} skeleton={<RoundsSkeleton />}>
        {(data) =>
          data.rounds.length === 0 ? (
            <EmptyState icon={<CalendarClock />} title={t("emptyTitle")} body={t("emptyBody")} />
          ) : (
            <div className="grid gap-4">
              {data.rounds.map((round) => (
                <RoundCard
                  key={round.id}
                  round={round}
                  onAct={start}
                  resuming={resume.isPending && resume.variables.roundId === round.id}
                  resumeError={resume.variables?.roundId === round.id ? resume.error : null}
                />
              ))}
            </div>
          )
        }
      </Answer>
      {asked && about && <RoundDialog act={asked.act} round={about} onClose={() => setAsked(null)} />}
    </>
  );
}

function RoundDialog({ act, round, onClose }: { act: RoundAct; round: AdminRound; onClose: () => void }) {
  if (act === "close") return <CloseRoundDialog round={round} onClose={onClose} />;
  if (act === "pause") return <PauseRoundDialog round={round} onClose={onClose} />;
  return <OpenRoundDialog round={round} onClose={onClose} />;
}

function RoundsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-60" />
      <Skeleton className="h-60" />
    </SkeletonGroup>
  );
}
