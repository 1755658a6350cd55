"use client";

import type { AdminRound } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock, ChevronDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Skeleton, SkeletonGroup } from "../../../ui/skeleton.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { Answer } from "../desk/answer.tsx";
import { Desk } from "../desk/desk.tsx";
import { CloseRoundDialog } from "./close-round-dialog.tsx";
import { NoticeDialog } from "./notice-dialog.tsx";
import { OpenRoundDialog } from "./open-round-dialog.tsx";
import { PauseRoundDialog } from "./pause-round-dialog.tsx";
import { PostponeRoundDialog } from "./postpone-round-dialog.tsx";
import { RemoveRoundDialog } from "./remove-round-dialog.tsx";
import type { RoundAct } from "./round-acts.ts";
import { RoundCard } from "./round-card.tsx";
import { RoundDialog } from "./round-dialog.tsx";
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

/** Of a round, or of one that does not exist yet. */
type Asked = { act: RoundAct; roundId: AdminRound["id"] } | { act: "create"; roundId: null };

function Rounds() {
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
  const card = (round: AdminRound) => (
    <RoundCard
      key={round.id}
      round={round}
      onAct={start}
      resuming={resume.isPending && resume.variables.roundId === round.id}
      resumeError={resume.variables?.roundId === round.id ? resume.error : null}
    />
  );
  const close = () => setAsked(null);
  return (
    <>
      <NewRound onPress={() => setAsked({ act: "create", roundId: null })} />
      <Answer question={rounds} skeleton={<RoundsSkeleton />}>
        {(data) => <Cards rounds={data.rounds} card={card} />}
      </Answer>
      {asked && <AskedDialog asked={asked} rounds={rounds.data?.rounds ?? []} onClose={close} />}
    </>
  );
}

function NewRound({ onPress }: { onPress: () => void }) {
  const t = useTranslations("adminRounds");
  const reason = useActReason();
  return (
    <div className="mb-4 flex justify-end max-sm:grid">
      <Button tone="primary" onClick={onPress} disabledReason={reason}>
        <Plus aria-hidden="true" className="size-5" />
        {t("new")}
      </Button>
    </div>
  );
}

type CardsProps = { rounds: readonly AdminRound[]; card: (round: AdminRound) => ReactNode };

/** Those that still matter; the ones that have ended lie folded below. */
function Cards({ rounds, card }: CardsProps) {
  const t = useTranslations("adminRounds");
  if (rounds.length === 0) return <EmptyState icon={<CalendarClock />} title={t("emptyTitle")} body={t("emptyBody")} />;
  const ended = rounds.filter(({ state }) => state === "ended");
  return (
    <div className="grid gap-4">
      {rounds.filter(({ state }) => state !== "ended").map(card)}
      {ended.length > 0 && (
        <details open={ended.length === rounds.length} className="group">
          <summary className="flex min-h-tap cursor-pointer list-none items-center gap-1.5 rounded-control px-2 font-medium hover:bg-sunken">
            <ChevronDown
              aria-hidden="true"
              className="size-5 transition-transform duration-150 group-open:rotate-180"
            />
            {t("endedOnes", { count: ended.length })}
          </summary>
          <div className="mt-3 grid gap-4">{ended.map(card)}</div>
        </details>
      )}
    </div>
  );
}

type AskedDialogProps = { asked: Asked; rounds: readonly AdminRound[]; onClose: () => void };

/** With the round as it is now: the numbers in a question must be true when it is answered. */
function AskedDialog({ asked, rounds, onClose }: AskedDialogProps) {
  if (asked.roundId === null) return <RoundDialog round={null} earlier={rounds} onClose={onClose} />;
  const round = rounds.find(({ id }) => id === asked.roundId);
  return round ? <ActDialog act={asked.act} round={round} onClose={onClose} /> : null;
}

type ActDialogProps = { act: RoundAct; round: AdminRound; onClose: () => void };

function ActDialog({ act, round, onClose }: ActDialogProps) {
  switch (act) {
    case "open":
      return <OpenRoundDialog round={round} onClose={onClose} />;
    case "postpone":
      return <PostponeRoundDialog round={round} onClose={onClose} />;
    case "pause":
      return <PauseRoundDialog round={round} onClose={onClose} />;
    case "close":
      return <CloseRoundDialog round={round} onClose={onClose} />;
    case "edit":
      return <RoundDialog round={round} earlier={[]} onClose={onClose} />;
    case "notice":
      return <NoticeDialog round={round} onClose={onClose} />;
    case "remove":
      return <RemoveRoundDialog round={round} onClose={onClose} />;
    case "resume":
      return null;
  }
}

function RoundsSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-60" />
      <Skeleton className="h-60" />
    </SkeletonGroup>
  );
}
