"use client";

import type { AdminProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { PillTone } from "../../../ui/pill.tsx";
import { Pill } from "../../../ui/pill.tsx";

export type ProgrammeState = "draft" | "open" | "paused";
export type ProgrammeAct = "publish" | "pause" | "resume" | "notice" | "remove";

export function stateOf({ isPublished, isPaused }: Pick<AdminProgramme, "isPublished" | "isPaused">): ProgrammeState {
  if (!isPublished) return "draft";
  return isPaused ? "paused" : "open";
}

/** What can be done with a programme in a state, the most likely first. */
export const actsOf: Record<ProgrammeState, readonly ProgrammeAct[]> = {
  draft: ["publish", "remove"],
  open: ["pause", "notice"],
  paused: ["resume", "notice"],
};

const tones: Record<ProgrammeState, PillTone> = { draft: "plain", open: "ok", paused: "held" };

export function ProgrammeStatePill({ programme }: { programme: AdminProgramme }) {
  const t = useTranslations("adminProgrammes.state");
  const state = stateOf(programme);
  return <Pill tone={tones[state]}>{t(state)}</Pill>;
}
