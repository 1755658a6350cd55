"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { Banner } from "../../../ui/banner.tsx";
import { Button } from "../../../ui/button.tsx";
import { useOnline } from "../../../ui/online.ts";
import type { Question } from "./question.ts";

/** Above what was loaded before: offline, or the server no longer answers. Goes by itself once it does. */
export function QuestionBanner({ question }: { question: Question }) {
  const t = useTranslations("ui");
  const online = useOnline();
  if (question.data === undefined) return null;
  if (!online) return <Banner kind="offline" className="mb-4" />;
  if (!question.error) return null;
  const refusal = refusalOf(question.error);
  const again = (
    <Button size="small" pending={question.isFetching} onClick={() => void question.refetch()}>
      {t("retry")}
    </Button>
  );
  return (
    <Banner kind="server-away" action={again} className="mb-4">
      {refusal?.message}
    </Banner>
  );
}
