"use client";

import type { Overview, PublicRound, TrendSpan } from "@seonchak/schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/react.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { FillingCard } from "./filling-card.tsx";
import { RefusalsCard } from "./refusals-card.tsx";
import { RushCard } from "./rush-card.tsx";

const LIVE_MS = 2_000;

type TrendCardsProps = {
  round: PublicRound;
  overview: Overview;
  span: TrendSpan;
  onSpan: (span: TrendSpan) => void;
};

/** How the round fills, how hard it is pressed for, and why presses come to nothing. */
export function TrendCards({ round, overview, span, onSpan }: TrendCardsProps) {
  const trpc = useTRPC();
  const trend = useQuery(
    trpc.admin.trend.queryOptions(
      { roundId: round.id, span },
      { refetchInterval: LIVE_MS, placeholderData: keepPreviousData },
    ),
  );
  // That the server is away, or the machine offline, is said once: above, by the overview itself.
  if (trend.data === undefined)
    return (
      <Answer question={trend} skeleton={<Skeleton className="h-72" />}>
        {() => null}
      </Answer>
    );
  const { points, stepMs, presses } = trend.data;
  return (
    <>
      <FillingCard {...{ round, points, stepMs, span, onSpan }} />
      <RushCard presses={presses} perSecond={overview.pressesPerSecond} />
      {presses && <RefusalsCard refusals={presses.refusals} />}
    </>
  );
}
