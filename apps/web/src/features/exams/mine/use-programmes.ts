"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../../trpc/react.tsx";
import { useOnline } from "../../../ui/online.ts";
import { linkState } from "../../live/link-state.ts";
import { learnServerTime } from "../../live/server-clock.ts";

/** How often a pause or a notice is looked for. */
const POLL_MS = 10_000;

/** The published programmes; the server remembers them, so that asking is cheap. One failure is told at once. */
export function useProgrammes() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const query = useQuery({
    queryKey: trpc.exams.programmes.queryKey(),
    async queryFn({ signal }) {
      const list = await client.exams.programmes.query(undefined, { signal });
      learnServerTime(list.serverTime);
      return list;
    },
    networkMode: "always",
    retry: false,
    refetchInterval: POLL_MS,
  });
  const isSettled = query.data !== undefined || query.isError;
  const link = linkState({
    isOnline: useOnline(),
    isStreaming: false,
    isCut: true,
    hasData: query.data !== undefined,
    hasFailed: query.isError,
    isStale: false,
  });
  return { programmes: query.data?.programmes, isSettled, link, refresh: query.refetch };
}

/** Finds a booking's programme. */
export function programmeNamed(
  programmes: readonly ExamProgramme[] | undefined,
  code: ExamProgramme["code"],
): ExamProgramme | undefined {
  return programmes?.find((programme) => programme.code === code);
}
