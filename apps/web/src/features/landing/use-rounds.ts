"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { useOnline } from "../../ui/online.ts";
import { linkState } from "../live/link-state.ts";
import { useRoundsStream } from "../live/rounds-stream.ts";
import { learnServerTime } from "../live/server-clock.ts";

/** How often what is left is asked for; times and notices are told at once, and the boards themselves are live. */
const POLL_MS = 10_000;
/** Where nothing is counted, beside the stream. */
const POLL_WORDS_MS = 60_000;
const RETRY_MS = 700;

/**
 * Every round that students can see, renewed while the page can be seen; the last known ones while the server is away.
 * `showsCounts`: what is left is on the screen too.
 */
export function useRounds({ showsCounts }: { showsCounts: boolean }) {
  const { isStreaming } = useRoundsStream();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useQuery({
    queryKey: trpc.rounds.list.queryKey(),
    async queryFn({ signal }) {
      const list = await client.rounds.list.query(undefined, { signal });
      learnServerTime(list.serverTime);
      return list;
    },
    networkMode: "always",
    retry: (failures, error) => failures < 1 && refusalOf(error) === null,
    retryDelay: RETRY_MS,
    refetchInterval: isStreaming && !showsCounts ? POLL_WORDS_MS : POLL_MS,
  });
  const link = linkState({
    isOnline: useOnline(),
    isStreaming: false,
    isCut: true,
    hasData: query.data !== undefined,
    hasFailed: query.isError,
    isStale: false,
  });
  return { rounds: query.data?.rounds, link, refresh: query.refetch };
}
