const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
/** Asia/Seoul is nine hours ahead of UTC all year. */
const SEOUL_MS = 9 * 60 * MINUTE_MS;

/** Minutes since midnight in Seoul; whole ones for a moment on the minute. */
export function minuteOfSeoulDay(at: Date): number {
  return ((((at.getTime() + SEOUL_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS;
}

/** Midnight in Seoul of the day in which `at` falls. */
export function seoulMidnight(at: Date): Date {
  return new Date(at.getTime() - minuteOfSeoulDay(at) * MINUTE_MS);
}

/** Midnight in Seoul of a day written `YYYY-MM-DD`. */
export function midnightOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

export function addMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS);
}

export function minutesBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / MINUTE_MS;
}
