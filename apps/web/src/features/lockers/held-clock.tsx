"use client";

import { formatClock } from "../../i18n/format-time.ts";
import { useRemainingMs } from "../../ui/remaining.ts";
import { useServerOffsetMs } from "../live/server-clock.ts";

/** When somebody else's hold ends, as a clock. Not read aloud: the locker's name says its state. */
export function HeldClock({ endsAtMs }: { endsAtMs: number }) {
  const remainingMs = useRemainingMs({ endsAtMs, serverOffsetMs: useServerOffsetMs() });
  return <span aria-hidden="true">{formatClock(remainingMs)}</span>;
}
