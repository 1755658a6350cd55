"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { serverNowMs } from "../live/server-clock.ts";
import { useServerMoment } from "../live/server-moment.ts";
import { useBookingNews } from "./mine/use-booking-news.ts";
import { useMyBookings } from "./mine/use-my-bookings.ts";
import { isHeld, outcomeOf } from "./outcome.ts";

const MINE_SHOWN = 20;

/** Follows one booking of mine through its states: the one just made, or a hold that a refresh of the page found alive. */
export function useFollowed({ code }: Pick<ExamProgramme, "code">, isSignedIn: boolean) {
  const mine = useMyBookings({ scope: "coming", page: 1, pageSize: MINE_SHOWN }, isSignedIn);
  const [followed, follow] = useState<ExamBooking | null>(null);
  const [seenId, setSeenId] = useState<string | null>(null);
  const rows = isSignedIn ? mine.bookings?.rows : undefined;
  const live = rows?.find((row) => row.programme === code && isHeld(row) && Date.parse(row.heldUntil) > serverNowMs());
  if (live && live.id !== followed?.id) follow(live);
  const standing = rows?.find(({ id }) => id === followed?.id);
  if (standing && standing.id !== seenId) setSeenId(standing.id);
  const nowMs = useServerMoment(followed?.heldUntil ? [Date.parse(followed.heldUntil)] : []);
  const outcome = followed && outcomeOf(followed, { standing, wasSeen: seenId === followed.id, nowMs });
  useNewsOfEnd(followed, isSignedIn && followed !== null && outcome === null);
  return { outcome, follow, refresh: mine.refresh };
}

/** Says what became of a booking that is not to come any more: the form is back, and would not tell. */
function useNewsOfEnd(followed: ExamBooking | null, isGone: boolean): void {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.exams.read.queryOptions(isGone && followed ? { id: followed.id } : skipToken));
  const known = isGone && data ? data.booking : followed;
  useBookingNews(useMemo(() => known && [known], [known]));
}
