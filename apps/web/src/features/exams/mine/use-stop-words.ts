"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { useExamWords } from "../exam-words.ts";
import type { Stop } from "./change-form.ts";
import type { ChangeField } from "./change-trouble.ts";
import type { Change } from "./use-change.ts";

export type StopWords = { field: ChangeField | "day" | null; text: string };

const fields: Record<Stop, StopWords["field"]> = {
  name: "name",
  day: "day",
  times: "start",
  people: "people",
  short: "people",
  full: "start",
  nothing: null,
};

/** Why it cannot be saved yet, and at which field that is said. */
export function useStopWords({ capacity }: ExamProgramme, { stop, fit, window }: Change): StopWords | null {
  const t = useTranslations("myBookings.change");
  const words = useExamWords();
  if (stop === null) return null;
  const texts: Record<Stop, () => string> = {
    name: () => t("wrongName"),
    day: () => t("wrongDay", { from: words.dayOf(window.firstDay), to: words.dayOf(window.lastDay) }),
    times: () => t("noTimes"),
    people: () => t("wrongPeople", { max: capacity }),
    short: () => t("short", { room: fit?.kind === "refused" ? fit.room : 0 }),
    full: () => t("full"),
    nothing: () => t("nothing"),
  };
  return { field: fields[stop], text: texts[stop]() };
}
