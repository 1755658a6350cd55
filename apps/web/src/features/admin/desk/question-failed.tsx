"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import type { Question } from "./question.ts";

/** Nothing could be loaded: why, what is safe, and try again. */
export function QuestionFailed({ question }: { question: Question }) {
  const t = useTranslations("adminCommon");
  const refusal = question.error ? refusalOf(question.error) : null;
  return (
    <ErrorState
      title={refusal?.message ?? (question.fetchStatus === "paused" ? t("offlineTitle") : t("awayTitle"))}
      safe={t("awaySafe")}
      onRetry={() => void question.refetch()}
      retrying={question.isFetching}
      requestId={refusal?.requestId}
    />
  );
}
