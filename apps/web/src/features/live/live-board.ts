"use client";

import type { LockerList } from "@seonchak/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "../../trpc/react.tsx";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { useOnline } from "../../ui/online.ts";
import { useChangeStream } from "./change-stream.ts";
import type { LinkState } from "./link-state.ts";
import { linkState } from "./link-state.ts";
import type { Pace } from "./pace.ts";
import { createPace } from "./pace.ts";
import { learnServerTime } from "./server-clock.ts";

/** Where the stream is cut, and while the server is away. */
const POLL_MS = 5_000;
/** Beside the stream, which is silent about a hold store that goes away. */
const POLL_BESIDE_STREAM_MS = 30_000;
/** How long a stream may take to open. */
const CUT_AFTER_MS = 4_000;
const READ_EVERY_MS = 400;
const RETRY_MS = 700;

export type LiveBoard = {
  /** Undefined until read once, and when there is no round. The last one that was known while the server is away. */
  list: LockerList | undefined;
  link: LinkState;
  hasNoRound: boolean;
  /** Reads it now; undefined when that failed before anything was known. */
  refresh: () => Promise<LockerList | undefined>;
};

/** The board of a round, or of the current one: told of each change, polling where the stream is cut. */
export function useLiveBoard(roundId: string | undefined): LiveBoard {
  const [isStreaming, setStreaming] = useState(false);
  const query = useBoard(roundId, isStreaming);
  const reason = refusalOf(query.error)?.reason;
  // An address that names no round is no reason to keep trying.
  const hasNoRound = reason === "NO_ROUND" || reason === "BAD_INPUT";
  const list = hasNoRound ? undefined : query.data;
  const onVersion = useReadOnNews(list?.version, query.refetch);
  useChangeStream({ roundId: list?.round.id, onVersion, onOpenChange: setStreaming });
  const isCut = useIsCut(isStreaming, query.refetch);
  const link = linkState({
    isOnline: useOnline(),
    isStreaming,
    isCut,
    hasData: list !== undefined,
    hasFailed: query.isError && !hasNoRound,
    isStale: list?.isStale ?? false,
  });
  return { list, link, hasNoRound, refresh: async () => (await query.refetch()).data };
}

function useBoard(roundId: string | undefined, isStreaming: boolean) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const input = roundId === undefined ? {} : { roundId };
  const queryKey = trpc.lockers.list.queryKey(input);
  return useQuery({
    queryKey,
    async queryFn({ signal }) {
      const list = await client.lockers.list.query(input, { signal });
      if (!list.isStale) learnServerTime(list.serverTime);
      // While the hold store is away the server cannot say what is mine; what was mine still is.
      const before = queryClient.getQueryData(queryKey);
      return list.isStale && before?.round.id === list.round.id ? { ...list, mine: before.mine } : list;
    },
    staleTime: 0,
    networkMode: "always",
    retry: (failures, error) => failures < 1 && refusalOf(error) === null,
    retryDelay: RETRY_MS,
    refetchInterval: ({ state }) =>
      isStreaming && state.status === "success" && !state.data?.isStale ? POLL_BESIDE_STREAM_MS : POLL_MS,
  });
}

/** A stream that breaks off may mean that the server has gone: asked at once, and given up as cut a little later. */
function useIsCut(isStreaming: boolean, read: () => Promise<unknown>): boolean {
  const [isCut, setCut] = useState(false);
  const wasStreaming = useRef(false);
  const look = useEffectEvent(read);
  useEffect(() => {
    if (isStreaming) {
      wasStreaming.current = true;
      setCut(false);
      return;
    }
    if (wasStreaming.current) void look();
    const timer = setTimeout(setCut, CUT_AFTER_MS, true);
    return () => clearTimeout(timer);
  }, [isStreaming]);
  return isCut;
}

type Read = (how: { cancelRefetch: boolean }) => Promise<{ data: LockerList | undefined }>;

/** Reads the board when a version is heard that is not the one on screen. */
function useReadOnNews(shown: string | undefined, read: Read): (version: string) => void {
  const heard = useRef<string>(undefined);
  const pace = useRef<Pace>(undefined);
  const look = useEffectEvent(async () => {
    // A read on its way is not cancelled, or on a slow network none would ever finish; it may be too old, so that one
    // more is needed. Not more than one: with several servers the board can be ahead of what was heard.
    const { data } = await read({ cancelRefetch: false });
    const isOld = heard.current !== undefined && data?.version !== heard.current;
    heard.current = undefined;
    if (isOld) pace.current?.ask();
  });
  useEffect(() => {
    const current = createPace(() => void look(), READ_EVERY_MS);
    pace.current = current;
    return () => current.stop();
  }, []);
  return (version) => {
    if (version === shown) return;
    heard.current = version;
    pace.current?.ask();
  };
}
