"use client";

import type { ExamProgramme } from "@seonchak/schema";
import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useExamWords } from "./exam-words.ts";

/** That a programme is paused, and what the council says of it; nothing where it says nothing. */
export function ProgrammeNotice({ programme, className }: { programme: ExamProgramme; className?: string }) {
  const t = useTranslations("exams");
  const notice = useExamWords().noticeOf(programme);
  const { isPaused } = programme;
  if (!notice && !isPaused) return null;
  const look = isPaused ? "bg-held-soft text-held-ink" : "bg-brand-soft text-ink";
  return (
    <div role="status" className={`flex gap-2.5 rounded-card px-4 py-3 ${look} ${className ?? ""}`}>
      <Megaphone aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <p className="min-w-0 break-keep wrap-anywhere">
        {isPaused && <span className="font-medium">{t("paused.why")} </span>}
        {notice && <span lang={notice.lang}>{notice.text}</span>}
      </p>
    </div>
  );
}
