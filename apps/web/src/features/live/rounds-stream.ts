"use client";

import { skipToken, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect } from "react";
import { useTRPC } from "../../trpc/react.tsx";
import { useVisible } from "./visible.ts";

/** A stream that was refused outright is opened again after this; one that breaks off reconnects by itself. */
const REOPEN_MS = 10_000;

/**
 * Keeps the list of rounds as the server has it while the page can be seen: a pause, a notice or other times are on
 * screen in a moment. The news carries the list, so that nobody has to ask; counts are asked for at the page's own pace,
 * or a rush would tell every landing page of every press.
 */
export function useRoundsStream(): { isStreaming: boolean } {
  const isVisible = useVisible();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { status, reset } = useSubscription(
    trpc.rounds.changes.subscriptionOptions(isVisible ? undefined : skipToken, {
      onData: ({ data }) => client.setQueryData(trpc.rounds.list.queryKey(), data.list),
    }),
  );
  useEffect(() => {
    if (status !== "error") return;
    const timer = setTimeout(reset, REOPEN_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);
  return { isStreaming: status === "pending" };
}
