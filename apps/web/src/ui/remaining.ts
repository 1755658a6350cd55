"use client";

import { useEffect, useEffectEvent, useState } from "react";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

export type EndsAt = {
  /** By the server's clock, ms since 1970. */
  endsAtMs: number;
  /** Server's clock minus this device's, ms. */
  serverOffsetMs: number;
};

/** Ms that remain until a moment of the server's clock, never below 0; renews at each full second. Browser only. */
export function useRemainingMs({ endsAtMs, serverOffsetMs }: EndsAt, onEnd?: () => void): number {
  const [remainingMs, setRemainingMs] = useState(() => remaining(endsAtMs, serverOffsetMs));
  const ended = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    function tick() {
      clearTimeout(timer);
      const leftMs = remaining(endsAtMs, serverOffsetMs);
      setRemainingMs(leftMs);
      if (leftMs > 0) timer = setTimeout(tick, leftMs % SECOND_MS || SECOND_MS);
      else if (!over) {
        over = true;
        ended();
      }
    }
    tick();
    // Phones stop timers of hidden pages; on return the clock must be right at once.
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [endsAtMs, serverOffsetMs]);
  return remainingMs;
}

export type TimeMark = "fiveMinutesLeft" | "oneMinuteLeft" | "timeOver";

/** The mark that was passed between two readings, the latest if several; these and no others are read aloud (UX.md 3). */
export function markPassed(beforeMs: number, nowMs: number): TimeMark | undefined {
  if (beforeMs > 0 && nowMs <= 0) return "timeOver";
  if (beforeMs > MINUTE_MS && nowMs <= MINUTE_MS) return "oneMinuteLeft";
  if (beforeMs > 5 * MINUTE_MS && nowMs <= 5 * MINUTE_MS) return "fiveMinutesLeft";
  return undefined;
}

export function isUrgent(remainingMs: number): boolean {
  return remainingMs <= MINUTE_MS;
}

function remaining(endsAtMs: number, serverOffsetMs: number): number {
  return Math.max(0, endsAtMs - (Date.now() + serverOffsetMs));
}
