"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "../../../trpc/react.tsx";

const ASK_AGAIN_MS = 5 * 60_000;

/** The server's clock minus this computer's, in ms; 0 until it is known. For clocks of holds, which the server decides. */
export function useServerOffsetMs(): number {
  const trpc = useTRPC();
  const { data, dataUpdatedAt } = useQuery(trpc.rounds.list.queryOptions(undefined, { staleTime: ASK_AGAIN_MS }));
  return data ? Date.parse(data.serverTime) - dataUpdatedAt : 0;
}

/** Reads the server's clock as well as it is known here. */
export function useServerNow(): () => Date {
  const offsetMs = useServerOffsetMs();
  return useCallback(() => new Date(Date.now() + offsetMs), [offsetMs]);
}
