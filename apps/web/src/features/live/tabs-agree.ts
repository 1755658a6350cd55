"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTRPC } from "../../trpc/react.tsx";

/** What one tab tells the others: `mine`, my holds, lockers or bookings changed; `who`, somebody signed in or out. */
export type TabNews = "mine" | "who";

const CHANNEL = "seonchak";
let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

/** Tells this browser's other tabs. They would see it by themselves, a moment later. */
export function tellOtherTabs(news: TabNews): void {
  open()?.postMessage(news);
}

/** Reads again what another tab has changed. Once per screen. */
export function useFollowTabs(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const heard = useEffectEvent((news: TabNews) => {
    if (news === "who") return queryClient.invalidateQueries();
    void queryClient.invalidateQueries(trpc.lockers.mine.queryFilter());
    void queryClient.invalidateQueries(trpc.exams.mine.queryFilter());
    return queryClient.invalidateQueries(trpc.lockers.list.queryFilter());
  });
  useEffect(() => {
    const tabs = open();
    if (!tabs) return;
    function listen({ data }: MessageEvent<unknown>) {
      if (data === "mine" || data === "who") void heard(data);
    }
    tabs.addEventListener("message", listen);
    return () => tabs.removeEventListener("message", listen);
  }, []);
}
