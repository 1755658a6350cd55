"use client";

import type { Overview } from "@seonchak/schema";
import { useEffect, useState } from "react";
import type { Sample } from "./trend.ts";
import { addSample } from "./trend.ts";

const none: readonly Sample[] = [];

/** What this page saw of the round since it was opened; begins anew with another round. */
export function useTrend({ round, counts, serverTime }: Overview): readonly Sample[] {
  const roundId = round?.id ?? null;
  const [seen, setSeen] = useState({ roundId, samples: none });
  const { taken, held } = counts;
  useEffect(() => {
    const sample = { atMs: Date.parse(serverTime), taken, held };
    setSeen((before) => ({
      roundId,
      samples: addSample(before.roundId === roundId ? before.samples : none, sample),
    }));
  }, [roundId, serverTime, taken, held]);
  return seen.samples;
}
