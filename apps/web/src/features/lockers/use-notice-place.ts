"use client";

import type { RoundState } from "@seonchak/schema";
import { useState } from "react";

type NoticePlace = {
  /** Stands in the page; empty: nothing has a place there. */
  placed: string;
  /** What stands there is no longer true: it keeps its height and says nothing. */
  isGone: boolean;
  /** Lies over the page, because a line in it would move the lockers under a finger. */
  over: string;
  /** Gives what lies over the page its place in it, when somebody has read it. */
  place: () => void;
};

/**
 * Where the council's words go. While lockers can be pressed nothing may move: what comes then lies over the page, what
 * goes leaves its place empty. In a pause they lie over the page too, for they go with it.
 */
export function useNoticePlace(notice: string, state: RoundState): NoticePlace {
  const mayMove = state !== "open" && state !== "paused";
  const [placed, setPlaced] = useState(state === "paused" ? "" : notice);
  if (mayMove && placed !== notice) setPlaced(notice);
  const isGone = placed !== notice;
  return { placed, isGone, over: isGone ? notice : "", place: () => setPlaced(notice) };
}
