"use client";

import { useEffect, useState } from "react";
import { serverNowMs, useServerOffsetMs } from "./server-clock.ts";

/** Longer waits overflow a browser's timer. */
const TIMER_MAX_MS = 24 * 60 * 60_000;

/** The first of the moments that lies ahead, ms since 1970; null when none does. */
export function nextMoment(momentsMs: readonly number[], nowMs: number): number | null {
  const ahead = momentsMs.filter((ms) => ms > nowMs);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** The server's clock, renewed exactly when one of the moments passes; not each second. */
export function useServerMoment(momentsMs: readonly number[]): number {
  const offsetMs = useServerOffsetMs();
  const [, passed] = useState(0);
  const nowMs = serverNowMs();
  const nextMs = nextMoment(momentsMs, nowMs);
  useEffect(() => {
    if (nextMs === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look(momentMs: number) {
      clearTimeout(timer);
      const leftMs = momentMs - (Date.now() + offsetMs);
      if (leftMs <= 0) passed((count) => count + 1);
      else timer = setTimeout(() => look(momentMs), Math.min(leftMs, TIMER_MAX_MS));
    }
    const wake = () => look(nextMs);
    wake();
    // Phones stop the timers of hidden pages.
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [nextMs, offsetMs]);
  return nowMs;
}
