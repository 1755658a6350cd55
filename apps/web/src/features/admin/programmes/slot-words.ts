import type { AdminSlot } from "@seonchak/schema";
import { timesInWords } from "../../exams/time-words.ts";

const MINUTE_MS = 60_000;

/** When a slot ends, ISO 8601. */
export function endOf({ startsAt }: Pick<AdminSlot, "startsAt">, slotMinutes: number): string {
  return new Date(Date.parse(startsAt) + slotMinutes * MINUTE_MS).toISOString();
}

/** "10:00–12:00", from the first slot's start to the last one's end. */
export function spanWords(first: AdminSlot, last: AdminSlot, slotMinutes: number): string {
  return timesInWords({ start: first.startsAt, end: endOf(last, slotMinutes) });
}
