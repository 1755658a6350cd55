"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { useOnline } from "../../ui/online.ts";
import { linkState } from "../live/link-state.ts";
import { learnServerTime } from "../live/server-clock.ts";

const POLL_MS = 10_000;
const RETRY_MS = 700;

/** My live hold, my locker and my history; for a signed-in student. */
export function useMine(isSignedIn: boolean) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useQuery({
    queryKey: trpc.lockers.mine.queryKey(),
    async queryFn({ signal }) {
      const mine = await client.lockers.mine.query(undefined, { signal });
      learnServerTime(mine.serverTime);
      return mine;
    },
    enabled: isSignedIn,
    staleTime: 0,
    networkMode: "always",
    retry: (failures, error) => failures < 1 && refusalOf(error) === null,
    retryDelay: RETRY_MS,
    refetchInterval: POLL_MS,
  });
  const refusal = refusalOf(query.error)?.reason;
  const hasEnded = refusal === "UNAUTHENTICATED" || refusal === "SESSION_ENDED";
  const link = linkState({
    isOnline: useOnline(),
    isStreaming: false,
    isCut: true,
    hasData: query.data !== undefined,
    hasFailed: query.isError && !hasEnded,
    isStale: false,
  });
  return { mine: query.data, link, hasEnded, refresh: query.refetch };
}
