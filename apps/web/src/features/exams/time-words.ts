import { formatDate, formatDateTime, formatTime } from "../../i18n/format-time.ts";
import type { Locale } from "../../i18n/routing.ts";

const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

/** Half-open, as bookings and intervals are; ISO 8601. */
export type TimeRange = { start: string; end: string };

/** "11월 27일 (금) 18:00–19:00"; over midnight "11월 27일 (금) 22:00 – 11월 28일 (토) 02:00". Always in Seoul. */
export function rangeInWords({ start, end }: TimeRange, locale: Locale, options: { year?: boolean } = {}): string {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const begins = formatDateTime(from, locale, options);
  // The last millisecond inside: what ends at midnight belongs to one day.
  const isOneDay = formatDate(from, locale, { year: true }) === formatDate(to - 1, locale, { year: true });
  return isOneDay ? `${begins}–${endOfDayTime(to)}` : `${begins} – ${formatDateTime(to, locale, options)}`;
}

/** "18:00–19:00", where the day stands above; midnight at the end is 24:00. */
export function timesInWords({ start, end }: TimeRange): string {
  return `${formatTime(Date.parse(start))}–${endOfDayTime(Date.parse(end))}`;
}

/** "1시간 30분", "90 days"; whole days are told as days. */
export function lengthInWords(minutes: number, locale: Locale): string {
  if (minutes >= MINUTES_OF_DAY && minutes % MINUTES_OF_DAY === 0) return dayCount(minutes / MINUTES_OF_DAY, locale);
  const [hours, rest] = [Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR];
  const parts = locale === "ko" ? [`${hours}시간`, `${rest}분`] : [`${hours} h`, `${rest} min`];
  return parts.filter((_, at) => (at === 0 ? hours > 0 : rest > 0)).join(" ") || (parts[1] ?? "");
}

function dayCount(days: number, locale: Locale): string {
  if (locale === "ko") return `${days}일`;
  return days === 1 ? "1 day" : `${days} days`;
}

function endOfDayTime(endMs: number): string {
  const time = formatTime(endMs);
  return time === "00:00" ? "24:00" : time;
}
