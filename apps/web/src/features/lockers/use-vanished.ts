"use client";

import type { LockerList } from "@seonchak/schema";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTRPCClient } from "../../trpc/react.tsx";
import { serverNowMs } from "../live/server-clock.ts";
import { endedHere } from "./locker-acts.ts";
import type { Says } from "./press.ts";
import type { Reading, Vanished } from "./vanished.ts";
import { howItEnded, vanished } from "./vanished.ts";

/** What Redis decided reaches the history a moment later; ms between looks. */
const LOOKS_MS = [300, 1_000, 2_000] as const;

/** Notices when my hold or my locker goes without my doing, and says who ended it. */
export function useVanished(list: LockerList, say: (says: Says) => void): void {
  const before = useRef<Reading>(undefined);
  const client = useTRPCClient();

  const tell = useEffectEvent(async (lost: Vanished) => {
    const { lockerNumber } = lost;
    if (lost.hasRunOut) return say({ lockerNumber, why: "expired", offersNearest: lost.what === "hold" });
    const why = await whyGone(lost, async () => (await client.lockers.mine.query()).history);
    say({ lockerNumber, why, offersNearest: true });
  });

  useEffect(() => {
    // A list of the last known state says nothing about now.
    if (list.isStale) return;
    const now = { mine: list.mine, atMs: serverNowMs() };
    const lost = before.current && vanished(before.current, now, endedHere);
    before.current = now;
    if (lost) void tell(lost);
  }, [list]);
}

type ReadHistory = () => Promise<Parameters<typeof howItEnded>[0]>;

async function whyGone(lost: Vanished, readHistory: ReadHistory): Promise<Says["why"]> {
  for (const waitMs of LOOKS_MS) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const why = howItEnded(await readHistory().catch(() => []), lost);
    if (why) return why;
  }
  return "gone";
}
