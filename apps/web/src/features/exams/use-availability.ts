"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { useOnline } from "../../ui/online.ts";
import { linkState } from "../live/link-state.ts";
import type { Month } from "./days.ts";
import { daysOfMonth, plusDays } from "./days.ts";
import type { Room } from "./room.ts";
import { roomsOf } from "./room.ts";

/** What others take shows within this time; a page that nobody sees asks nothing. */
const POLL_MS = 5_000;
const RETRY_MS = 700;

/** The room of a month, and of the day after it, into which its last bookings may reach. */
export function useAvailability({ code }: Pick<ExamProgramme, "code">, month: Month) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const days = daysOfMonth(month);
  const [from = month, to = month] = [days[0], days.at(-1)];
  const asked = { programme: code, from, to: plusDays(to, 1) };
  const query = useQuery({
    queryKey: trpc.exams.availability.queryKey(asked),
    queryFn: ({ signal }) => client.exams.availability.query(asked, { signal }),
    staleTime: 0,
    networkMode: "always",
    retry: (failures, error) => failures < 1 && refusalOf(error) === null,
    retryDelay: RETRY_MS,
    refetchInterval: POLL_MS,
  });
  const { data } = query;
  const rooms = useMemo<Room[] | undefined>(() => data && roomsOf(data), [data]);
  const link = linkState({
    isOnline: useOnline(),
    isStreaming: false,
    isCut: true,
    hasData: data !== undefined,
    hasFailed: query.isError,
    isStale: false,
  });
  return { rooms, link, refresh: query.refetch };
}
