"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { serverNowMs } from "../live/server-clock.ts";
import { useServerMoment } from "../live/server-moment.ts";
import { nextSlot } from "./booking-window.ts";

const MINUTE_MS = 60_000;

/** The server's clock, renewed when the lead time overtakes the next slot: what could be booked just now then cannot. */
export function useSlotClock({ slotMinutes, leadMinutes }: Pick<ExamProgramme, "slotMinutes" | "leadMinutes">): number {
  const leadMs = leadMinutes * MINUTE_MS;
  return useServerMoment([nextSlot(serverNowMs() + leadMs, slotMinutes) - leadMs + 1]);
}
