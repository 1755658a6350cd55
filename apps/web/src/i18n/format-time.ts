import type { Locale } from "./routing.ts";

export const TIME_ZONE = "Asia/Seoul";

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

type TimeOptions = {
  /** For what may lie in another year, such as history. */
  year?: boolean;
  /** For logs. */
  seconds?: boolean;
};

/** "11월 27일 (금) 18:00" or "Fri 27 Nov, 18:00", always in Asia/Seoul. A number is milliseconds since 1970 (UX.md 6). */
export function formatDateTime(at: Date | number, locale: Locale, options: TimeOptions = {}): string {
  const separator = locale === "ko" ? " " : ", ";
  return formatDate(at, locale, options) + separator + formatTime(at, options);
}

/** "11월 27일 (금)" or "Fri 27 Nov"; with `year` "2026년 11월 27일 (금)" or "Fri 27 Nov 2026". */
export function formatDate(at: Date | number, locale: Locale, { year = false }: TimeOptions = {}): string {
  const parts = partsOf(at, locale);
  if (locale === "ko") {
    return `${year ? `${parts.year}년 ` : ""}${parts.month}월 ${parts.day}일 (${parts.weekday})`;
  }
  return `${parts.weekday} ${parts.day} ${parts.monthName}${year ? ` ${parts.year}` : ""}`;
}

/** "18:00", with `seconds` "18:00:02". The same in both languages. */
export function formatTime(at: Date | number, { seconds = false }: TimeOptions = {}): string {
  const { hour, minute, second } = partsOf(at, "ko");
  return `${hour}:${minute}${seconds ? `:${second}` : ""}`;
}

/** What remains, in the two largest units: "6일 20시간", "3 h 12 min"; below an hour as a clock, "14:02". */
export function formatRemaining(remainingMs: number, locale: Locale): string {
  const { days, hours, minutes, total } = unitsOf(remainingMs);
  if (total < HOUR_S) return formatClock(remainingMs);
  if (locale === "ko") return days > 0 ? `${days}일 ${hours}시간` : `${hours}시간 ${minutes}분`;
  return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes} min`;
}

/** "14:02", or "1:05:09" from an hour on. Begun seconds count, so that 0:00 is shown only when it is over. */
export function formatClock(remainingMs: number): string {
  const { total, minutes, seconds } = unitsOf(remainingMs);
  const hours = Math.floor(total / HOUR_S);
  const clock = `${hours > 0 ? pad(minutes) : minutes}:${pad(seconds)}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
}

/** For screen readers: "14분 2초", "14 minutes 2 seconds"; from an hour on without seconds. */
export function formatSpoken(remainingMs: number, locale: Locale): string {
  const { days, hours, minutes, seconds, total } = unitsOf(remainingMs);
  const units = total >= HOUR_S ? { days, hours, minutes } : { minutes, seconds };
  const said = Object.entries(units)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => (locale === "ko" ? `${amount}${koreanUnits[unit]}` : english(amount, unit)));
  return said.join(" ") || (locale === "ko" ? "0초" : "0 seconds");
}

const koreanUnits: Record<string, string> = { days: "일", hours: "시간", minutes: "분", seconds: "초" };

function english(amount: number, unit: string): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

function unitsOf(remainingMs: number) {
  const total = Math.max(0, Math.ceil(remainingMs / SECOND_MS));
  return {
    total,
    days: Math.floor(total / DAY_S),
    hours: Math.floor((total % DAY_S) / HOUR_S),
    minutes: Math.floor((total % HOUR_S) / MINUTE_S),
    seconds: total % MINUTE_S,
  };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

// Making one costs far more than using it.
const formats = { ko: makeFormat("ko-KR"), en: makeFormat("en-GB") };
const monthFormat = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, month: "short" });

function makeFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    timeZone: TIME_ZONE,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

function partsOf(at: Date | number, locale: Locale) {
  const found = Object.fromEntries(formats[locale].formatToParts(at).map((part) => [part.type, part.value]));
  const { year = "", month = "", day = "", weekday = "", hour = "", minute = "", second = "" } = found;
  // "Sept" is British; every other month has three letters.
  const monthName = monthFormat.format(at).slice(0, 3);
  return {
    year,
    month: String(Number(month)),
    day: String(Number(day)),
    weekday,
    monthName,
    hour: pad(Number(hour)),
    minute: pad(Number(minute)),
    second: pad(Number(second)),
  };
}
