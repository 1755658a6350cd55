"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../../trpc/react.tsx";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { useOnline } from "../../../ui/online.ts";
import { linkState } from "../../live/link-state.ts";

/** A decision shows on the open page within this time, and at once when somebody comes back to it. */
const POLL_MS = 10_000;
const RETRY_MS = 700;

export type BookingsAsked = { scope: "coming" | "past"; page: number; pageSize: number };

/** A page of my bookings that are still to come, or of those that were; for a signed-in student. */
export function useMyBookings(asked: BookingsAsked, isSignedIn: boolean) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useQuery({
    queryKey: trpc.exams.mine.queryKey(asked),
    queryFn: ({ signal }) => client.exams.mine.query(asked, { signal }),
    enabled: isSignedIn,
    placeholderData: keepPreviousData,
    staleTime: 0,
    networkMode: "always",
    retry: (failures, error) => failures < 1 && refusalOf(error) === null,
    retryDelay: RETRY_MS,
    refetchInterval: POLL_MS,
  });
  const link = linkState({
    isOnline: useOnline(),
    isStreaming: false,
    isCut: true,
    hasData: query.data !== undefined,
    hasFailed: query.isError,
    isStale: false,
  });
  return { bookings: query.data, link, refresh: query.refetch };
}
