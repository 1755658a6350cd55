"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { Draft } from "./draft.ts";
import { useExamWords } from "./exam-words.ts";
import type { Fit } from "./fit.ts";
import type { BookingTrouble } from "./use-booking.ts";

type Facts = {
  programme: ExamProgramme;
  fit: Fit | null;
  people: number | null;
  name: string | null;
  trouble: BookingTrouble | null;
  draft: Draft;
  /** The button was pressed: only then is an empty field wrong. */
  wasTried: boolean;
};

type Errors = Record<"start" | "end" | "people" | "name" | "all", string | undefined>;

/** What is wrong, at the field that it is about: as this page knows it, and then as the server says it. */
export function useFormErrors(facts: Facts): Errors {
  const { fit, people, name, trouble, draft, wasTried } = facts;
  const t = useTranslations("exams.form");
  const early = useEarlyRefusal(facts);
  const errors: Errors = { start: undefined, end: undefined, people: undefined, name: undefined, all: undefined };
  if (fit?.kind === "refused" && early !== null) errors[fit.field] = early;
  if (people === null && (draft.people !== "" || wasTried)) errors.people = t("people.wrong");
  if (name === null && (wasTried || draft.name.trim() !== "")) errors.name = t("name.wrong");
  if (trouble === null) return errors;
  const { refusal } = trouble;
  const field = fieldOf(refusal?.field);
  const said = refusal?.reason === "HOLDS_ANOTHER" ? t("off.holding") : refusal?.message;
  errors[field] ??= said ?? t("unanswered");
  return errors;
}

function fieldOf(field: string | undefined): keyof Errors {
  return field === "start" || field === "end" || field === "people" || field === "name" ? field : "all";
}

function useEarlyRefusal({ programme, fit, people }: Facts): string | null {
  const t = useTranslations("exams.why");
  const words = useExamWords();
  if (fit?.kind !== "refused" || (people === null && fit.field === "people")) return null;
  const { reason, room } = fit;
  if (reason === "SLOT_FULL") return room === 0 ? t("noRoom") : t("fewRoom", { count: room });
  return t(reason, {
    slot: words.lengthOf(programme.slotMinutes),
    least: words.lengthOf(programme.minMinutes),
    most: words.lengthOf(programme.maxMinutes),
    lead: words.lengthOf(programme.leadMinutes),
    horizon: programme.horizonDays,
    count: programme.capacity,
  });
}
