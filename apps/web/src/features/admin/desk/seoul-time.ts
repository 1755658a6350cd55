/** Korea has had no summer time since 1988, so its offset is a constant. */
const SEOUL_OFFSET = "+09:00";
const SEOUL_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/** What an `<input type="datetime-local">` shows for a moment: "2026-11-27T18:00", Seoul's clock on the wall. */
export function toSeoulField(at: string): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? "" : new Date(ms + SEOUL_OFFSET_MS).toISOString().slice(0, 16);
}

/** The moment that a filled-in `datetime-local` field means, ISO 8601 in UTC; null when it is empty or no time. */
export function fromSeoulField(field: string): string | null {
  const ms = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(field) ? Date.parse(field + SEOUL_OFFSET) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** The first moment of a day in Seoul, from `<input type="date">`: "2026-11-27". Null when it is no day. */
export function seoulDayStart(day: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? fromSeoulField(`${day}T00:00`) : null;
}

/** The last millisecond of a day in Seoul. */
export function seoulDayEnd(day: string): string | null {
  const start = seoulDayStart(day);
  return start && new Date(Date.parse(start) + DAY_MS - 1).toISOString();
}

/** The day in Seoul to which a moment belongs, as `<input type="date">` wants it. */
export function seoulDay(at: string): string {
  return toSeoulField(at).slice(0, 10);
}
