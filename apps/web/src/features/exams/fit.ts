import { checkWanted } from "@seonchak/domain/exams/range-rules";
import { Refusal } from "@seonchak/domain/refusal";
import type { ExamProgramme } from "@seonchak/schema";
import type { BookingWindow } from "./booking-window.ts";
import type { Room, Span } from "./room.ts";
import { nearestRoom, roomFor } from "./room.ts";

export type Wish = Span & { people: number };
/** Every no that can be told before the server is asked. */
const earlyRefusals = [
  "RANGE_REVERSED",
  "NOT_ALIGNED",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_SOON",
  "TOO_FAR",
  "TOO_MANY_PEOPLE",
  "SLOT_FULL",
] as const;
export type EarlyRefusal = (typeof earlyRefusals)[number];
export type WishField = "start" | "end" | "people";

/** Whether what is wished for can be had, as far as this page knows; the server has the last word. */
export type Fit =
  | { kind: "unknown" }
  | { kind: "fits"; room: number }
  /** `room`: for how many there would be. `nearest`: where there is room for all, in the days that this page knows. */
  | { kind: "refused"; reason: EarlyRefusal; field: WishField; room: number; nearest: Span | null };

type Known = { rooms: readonly Room[] | undefined; window: BookingWindow; nowMs: number };

/** The server's own rules first, then whether there is room in every slot. */
export function fitOf(programme: ExamProgramme, wish: Wish, { rooms, window, nowMs }: Known): Fit {
  const broken = brokenRule(programme, wish, nowMs);
  if (broken) return { kind: "refused", ...broken, room: 0, nearest: null };
  if (rooms === undefined) return { kind: "unknown" };
  const room = roomFor(rooms, wish);
  if (room >= wish.people) return { kind: "fits", room };
  const field = room === 0 ? "start" : "people";
  return { kind: "refused", reason: "SLOT_FULL", field, room, nearest: nearestRoom(rooms, wish, window) };
}

function brokenRule(programme: ExamProgramme, { startMs, endMs, people }: Wish, nowMs: number) {
  try {
    checkWanted(programme, { start: new Date(startMs), end: new Date(endMs), people }, new Date(nowMs));
    return null;
  } catch (error) {
    const reason = error instanceof Refusal ? earlyRefusals.find((one) => one === error.reason) : undefined;
    if (!(error instanceof Refusal) || reason === undefined) throw error;
    return { reason, field: fieldOf(error.details.field) };
  }
}

function fieldOf(field: string | undefined): WishField {
  return field === "end" || field === "people" ? field : "start";
}
