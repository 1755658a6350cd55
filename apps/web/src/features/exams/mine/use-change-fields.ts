"use client";

import type { ExamBooking, ExamProgramme } from "@seonchak/schema";
import { useState } from "react";
import { bookingWindow } from "../booking-window.ts";
import { dayAt, monthOf } from "../days.ts";
import type { Draft } from "../draft.ts";
import { useSlotClock } from "../slot-clock.ts";
import { useAvailability } from "../use-availability.ts";
import { draftAt } from "../wish.ts";
import type { ChangeDraft } from "./change-form.ts";
import { judgeChange } from "./change-form.ts";

/** The fields of a change as typed, and what this page can say of them before the server is asked. */
export function useChangeFields(booking: ExamBooking, programme: ExamProgramme) {
  const [typed, setTyped] = useState<ChangeDraft>(() => typedOf(booking));
  const nowMs = useSlotClock(programme);
  const window = bookingWindow(programme, nowMs);
  const { rooms, link } = useAvailability(programme, monthOf(typed.day));
  const judged = judgeChange(booking, typed, { programme, rooms, window, nowMs });
  function change(part: Partial<Draft>) {
    setTyped((before) => ({ ...before, ...part }));
  }
  function chooseDay(dayText: string) {
    const isChosen = dayText >= window.firstDay && dayText <= window.lastDay;
    setTyped((before) => ({ ...before, dayText, day: isChosen ? dayText : before.day }));
  }
  return { typed, change, chooseDay, window, isRoomUnknown: rooms === undefined && link === "away", ...judged };
}

function typedOf({ start, end, people, name }: ExamBooking): ChangeDraft {
  const span = { startMs: Date.parse(start), endMs: Date.parse(end) };
  const day = dayAt(span.startMs);
  return { dayText: day, day, ...draftAt(span, day), people: String(people), name };
}
