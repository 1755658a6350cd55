"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import type { Day } from "./days.ts";
import { dayAt } from "./days.ts";
import { useExamWords } from "./exam-words.ts";
import type { Fit } from "./fit.ts";
import type { Span } from "./room.ts";

type FitLineProps = {
  fit: Fit | null;
  day: Day;
  people: number | null;
  onSpan: (span: Span, day: Day) => void;
};

/** Whether what is chosen fits, said as it is chosen; where it does not, the nearest that does, one press away. */
export function FitLine({ fit, day, people, onSpan }: FitLineProps) {
  const t = useTranslations("exams.form.fit");
  const words = useExamWords();
  const nearest = fit?.kind === "refused" && people !== null ? fit.nearest : null;
  const isFull = fit?.kind === "refused" && fit.reason === "SLOT_FULL";
  return (
    <div aria-live="polite" className="-mt-1 grid min-h-6 gap-2">
      {fit?.kind === "unknown" && <p className="text-sm text-ink-2">{t("unknown")}</p>}
      {fit?.kind === "fits" && people !== null && (
        <p className="flex gap-1.5 text-sm font-medium text-ok">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t("fits", { count: fit.room })}
        </p>
      )}
      {isFull && nearest === null && <p className="text-sm text-ink-2">{t("nowhere")}</p>}
      {nearest !== null && (
        <Button onClick={() => onSpan(nearest, dayAt(nearest.startMs))}>
          {t("nearest", { range: dayAt(nearest.startMs) === day ? words.timesOf(nearest) : words.rangeOf(nearest) })}
        </Button>
      )}
    </div>
  );
}
