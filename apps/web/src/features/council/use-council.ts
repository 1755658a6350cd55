"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { recallLook, rememberLook } from "./remembered-look.ts";

const FRESH_MS = 60_000;

const never = () => () => {};

/**
 * What the council says of itself: as remembered from the last visit until the server has answered (`isFresh`), null
 * before either. With `follows` it is asked again each minute; once per page is enough.
 */
export function useCouncil({ follows = false }: { follows?: boolean } = {}) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.council.read.queryOptions(undefined, { staleTime: FRESH_MS, refetchInterval: follows && FRESH_MS }),
  );
  const remembered = useSyncExternalStore(never, recallLook, () => null);
  useEffect(() => {
    if (data) rememberLook(data);
  }, [data]);
  return { council: data ?? remembered, isFresh: data !== undefined };
}
