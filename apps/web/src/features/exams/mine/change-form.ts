import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import type { BookingWindow } from "../booking-window.ts";
import type { Day } from "../days.ts";
import type { Draft } from "../draft.ts";
import type { Fit } from "../fit.ts";
import { fitOf } from "../fit.ts";
import type { Room } from "../room.ts";
import type { Choice } from "../wish.ts";
import { choiceOf, nameIn, peopleIn } from "../wish.ts";

/** `dayText` is what stands in the field, `day` the last one of it that can be booked. */
export type ChangeDraft = Draft & { dayText: string; day: Day };
export type Wanted = Pick<ExamBooking, "name" | "start" | "end" | "people">;

/** What keeps a change from being sent. `short` and `full` are about room; `nothing` is no fault. */
export type Stop = "name" | "day" | "times" | "people" | "short" | "full" | "nothing";
export type Judged = { choice: Choice; fit: Fit | null; stop: Stop | null; wanted: Wanted | null };

type Known = { programme: ExamProgramme; rooms: readonly Room[] | undefined; window: BookingWindow; nowMs: number };

/** What is chosen, whether it fits, and what may be sent: the server has the last word on it. */
export function judgeChange(booking: Wanted, typed: ChangeDraft, known: Known): Judged {
  const { programme, window, rooms } = known;
  const choice = choiceOf(programme, typed, { day: typed.day, window, rooms });
  const [name, people] = [nameIn(typed.name), peopleIn(typed.people)];
  if (name === null) return stopped("name", choice);
  if (typed.dayText !== typed.day) return stopped("day", choice);
  if (choice.span === null) return stopped("times", choice);
  if (people === null || people > programme.capacity) return stopped("people", choice);
  const fit = fitOf(programme, { ...choice.span, people }, known);
  const { startMs, endMs } = choice.span;
  const wanted = { name, people, start: new Date(startMs).toISOString(), end: new Date(endMs).toISOString() };
  if (isSame(booking, wanted)) return { choice, fit, stop: "nothing", wanted: null };
  // What asks for nothing more needs no room that others have taken meanwhile.
  if (fit.kind === "refused" && fit.reason === "SLOT_FULL" && isMore(booking, wanted))
    return { choice, fit, stop: fit.room > 0 ? "short" : "full", wanted: null };
  return { choice, fit, stop: null, wanted };
}

function stopped(stop: Stop, choice: Choice): Judged {
  return { choice, fit: null, stop, wanted: null };
}

function isSame(booking: Wanted, { name, start, end, people }: Wanted): boolean {
  return booking.name === name && booking.start === start && booking.end === end && booking.people === people;
}

function isMore(booking: Wanted, { start, end, people }: Wanted): boolean {
  return start < booking.start || end > booking.end || people > booking.people;
}
