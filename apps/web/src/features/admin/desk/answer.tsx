"use client";

import type { ReactNode } from "react";
import type { Question } from "./question.ts";
import { QuestionBanner } from "./question-banner.tsx";
import { QuestionFailed } from "./question-failed.tsx";

type AnswerProps<Data> = {
  question: Question & { data: Data | undefined };
  /** In the shape of what will stand there; parts of `ui/skeleton`, which wait 150 ms by themselves. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

/** What a question was answered with, or the state in which it is: loading, failed, offline, last known. */
export function Answer<Data>({ question, skeleton, children }: AnswerProps<Data>) {
  if (question.data !== undefined) {
    return (
      <>
        <QuestionBanner question={question} />
        {children(question.data)}
      </>
    );
  }
  if (question.error || question.fetchStatus === "paused") return <QuestionFailed question={question} />;
  return skeleton;
}
