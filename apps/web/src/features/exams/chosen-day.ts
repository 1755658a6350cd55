"use client";

import { useSearchParams } from "next/navigation";
import type { BookingWindow } from "./booking-window.ts";
import { dayInWindow } from "./booking-window.ts";
import type { Day } from "./days.ts";
import { isDay } from "./days.ts";

/** The day stands in the address, so that it survives a refresh and a way back; the first one that can be booked otherwise. */
export function useChosenDay(window: BookingWindow): [Day, (day: Day) => void] {
  const asked = useSearchParams().get("day");
  const day = isDay(asked) ? dayInWindow(asked, window) : window.firstDay;
  return [day, writeDay];
}

/** Replaces, or the way back would lead through every day that was looked at. */
function writeDay(day: Day): void {
  const search = new URLSearchParams(window.location.search);
  search.set("day", day);
  window.history.replaceState(null, "", `?${search}`);
}
