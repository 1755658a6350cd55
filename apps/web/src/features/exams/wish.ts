import type { ExamProgramme } from "@seonchak/schema";
import type { BookingWindow } from "./booking-window.ts";
import { endsAfter, startsOn } from "./booking-window.ts";
import type { Day } from "./days.ts";
import { startOfDay } from "./days.ts";
import type { Draft } from "./draft.ts";
import type { Room, Span } from "./room.ts";

const MINUTE_MS = 60_000;

/** What the form offers on a day, and what of it is chosen; no `span` where a day has nothing left to begin with. */
export type Choice = { starts: number[]; ends: number[]; span: Span | null };

type Known = { day: Day; window: BookingWindow; rooms: readonly Room[] | undefined };

/** Few begin by night: until somebody chooses, the form stands at the first room from nine on. */
const MORNING_MINUTE = 540;

/**
 * Keeps what was chosen when another day is shown, as near as that day allows. Until somebody chooses, a time with room
 * and the least length stand there.
 */
export function choiceOf(programme: ExamProgramme, draft: Draft, { day, window, rooms }: Known): Choice {
  const starts = startsOn(programme, day, window);
  const wantedMs =
    draft.startMinute === null
      ? firstRoom(starts, rooms, startOfDay(day) + MORNING_MINUTE * MINUTE_MS)
      : startOfDay(day) + draft.startMinute * MINUTE_MS;
  const startMs = nearest(starts, wantedMs);
  if (startMs === undefined) return { starts, ends: [], span: null };
  const ends = endsAfter(programme, startMs, window);
  const endMs = nearest(ends, startMs + (draft.lengthMinutes ?? 0) * MINUTE_MS);
  return { starts, ends, span: endMs === undefined ? null : { startMs, endMs } };
}

/** A range as a draft has it. */
export function draftAt({ startMs, endMs }: Span, day: Day): Pick<Draft, "startMinute" | "lengthMinutes"> {
  return { startMinute: (startMs - startOfDay(day)) / MINUTE_MS, lengthMinutes: (endMs - startMs) / MINUTE_MS };
}

function firstRoom(starts: readonly number[], rooms: readonly Room[] | undefined, fromMs: number): number {
  const free = starts.filter((ms) => rooms?.some(({ startMs, endMs }) => startMs <= ms && ms < endMs));
  return free.find((ms) => ms >= fromMs) ?? free[0] ?? starts.find((ms) => ms >= fromMs) ?? starts[0] ?? fromMs;
}

function nearest(moments: readonly number[], wantedMs: number): number | undefined {
  return moments.reduce<number | undefined>(
    (best, ms) => (best === undefined || Math.abs(ms - wantedMs) < Math.abs(best - wantedMs) ? ms : best),
    undefined,
  );
}

/** "50,000" as people write it; null for what is no whole number of people. */
export function peopleIn(text: string): number | null {
  const digits = text.normalize("NFKC").replace(/[\s,명]/g, "");
  return /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}

const NAME_CHARS_MAX = 60;

/** As the server cleans it; null where nothing is left, or too much. */
export function nameIn(text: string): string | null {
  const name = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return name === "" || name.length > NAME_CHARS_MAX ? null : name;
}
