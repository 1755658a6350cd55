import { formatDateTime, formatTime } from "../../../i18n/format-time.ts";
import type { Locale } from "../../../i18n/routing.ts";

const MINUTE_MS = 60_000;
const HALF_DAY_MS = 12 * 3_600_000;

/** Moments in as few words as tell them apart: seconds in a rush, days in a long round. */
export function timeLabels(
  moments: readonly string[],
  { stepMs, locale }: { stepMs: number; locale: Locale },
): string[] {
  const times = moments.map((at) => Date.parse(at));
  const spanMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  if (spanMs > HALF_DAY_MS) return times.map((at) => formatDateTime(at, locale));
  return times.map((at) => formatTime(at, { seconds: stepMs < MINUTE_MS }));
}
