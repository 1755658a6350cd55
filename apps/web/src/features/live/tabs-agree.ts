"use client";

import { useEffect, useEffectEvent } from "react";

/** What one tab tells the others: `mine`, my holds or lockers changed; `who`, somebody signed in or out. */
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

export function useOtherTabs(onNews: (news: TabNews) => void): void {
  const heard = useEffectEvent(onNews);
  useEffect(() => {
    const tabs = open();
    if (!tabs) return;
    function listen({ data }: MessageEvent<unknown>) {
      if (data === "mine" || data === "who") heard(data);
    }
    tabs.addEventListener("message", listen);
    return () => tabs.removeEventListener("message", listen);
  }, []);
}
