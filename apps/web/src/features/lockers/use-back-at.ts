"use client";

import { useEffect, useEffectEvent } from "react";
import { focusLocker } from "./focus-locker.ts";
import type { Says } from "./press.ts";

/**
 * Back from signing in: at the same locker, which is offered but not held. Opening a link must not hold anything, or
 * anybody could make others hold by sending one.
 */
export function useBackAt(lockerNumber: number | null, say: (says: Says) => void): void {
  const arrive = useEffectEvent((number: number) => {
    if (!focusLocker(number)) return;
    document.activeElement?.scrollIntoView({ block: "center" });
    say({ lockerNumber: number, why: "back", offersNearest: true });
    // A refresh is not a return.
    const url = new URL(window.location.href);
    url.searchParams.delete("locker");
    window.history.replaceState(null, "", url);
  });
  useEffect(() => {
    if (lockerNumber !== null) arrive(lockerNumber);
  }, [lockerNumber]);
}
