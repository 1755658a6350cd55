import type { Language } from "@seonchak/schema";
import enAnswers from "../../messages/en/answers.json" with { type: "json" };
import enFields from "../../messages/en/fields.json" with { type: "json" };
import enRefusals from "../../messages/en/refusals.json" with { type: "json" };
import koAnswers from "../../messages/ko/answers.json" with { type: "json" };
import koFields from "../../messages/ko/fields.json" with { type: "json" };
import koRefusals from "../../messages/ko/refusals.json" with { type: "json" };
import type { Failure, FailureReason } from "./refusal-codes.ts";

export type FieldRule = keyof typeof koFields;
/** Sentences that a successful REST answer may carry as `message`. */
export type AnswerMessage = keyof typeof koAnswers;

/** Exhaustive: a reason without a sentence in either language does not compile. */
const refusals = { ko: koRefusals, en: enRefusals } satisfies Record<Language, Record<FailureReason, string>>;
const fields = { ko: koFields, en: enFields } satisfies Record<Language, Record<FieldRule, string>>;
const answers = { ko: koAnswers, en: enAnswers } satisfies Record<Language, Record<AnswerMessage, string>>;

export function answerMessage(message: AnswerMessage, language: Language): string {
  return answers[language][message];
}

export function isFieldRule(text: string): text is FieldRule {
  return Object.hasOwn(koFields, text);
}

/** One sentence in the language asked for; about a wrong field, the one that says what would be right. */
export function messageOf({ reason, details }: Failure, language: Language): string {
  const rule = details.fieldRule;
  const isOfField = reason === "BAD_INPUT" || reason === "FILE_UNREADABLE";
  if (isOfField && rule !== undefined && isFieldRule(rule)) return fields[language][rule];
  return refusals[language][reason];
}
