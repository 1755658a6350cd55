const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Asia/Seoul is nine hours ahead of UTC all year. */
const SEOUL_MS = 9 * 60 * MINUTE_MS;
const CLOSES_AFTER_DAYS = 7;
const EXPIRES_AFTER_DAYS = 120;
const EVENING_HOUR = 18;

/** Open since a minute, closed a week from now at 18:00 in Seoul, in use for 120 days. */
export function firstRoundTimes(now: Date): { opensAt: Date; closesAt: Date; expiresAt: Date } {
  return {
    opensAt: new Date(now.getTime() - MINUTE_MS),
    closesAt: eveningInSeoul(now, CLOSES_AFTER_DAYS),
    expiresAt: eveningInSeoul(now, EXPIRES_AFTER_DAYS),
  };
}

function eveningInSeoul(now: Date, afterDays: number): Date {
  const seoulDay = Math.floor((now.getTime() + SEOUL_MS) / DAY_MS) + afterDays;
  return new Date(seoulDay * DAY_MS - SEOUL_MS + EVENING_HOUR * 60 * MINUTE_MS);
}
