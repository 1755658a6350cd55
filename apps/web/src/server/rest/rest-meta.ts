import type { z } from "zod";
import type { AnswerMessage } from "../failure/messages.ts";

/** Another shape for the wire than the procedure's output; still camelCase and in both languages. */
export type WireAnswer = { schema: z.ZodType; from(output: unknown): unknown };

/** How a procedure is served under `/api/v1` and described in the document. */
export type RestMeta = {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below `/api/v1`; `:locker_id` is the input's field of that name on the wire. */
  path: string;
  /** Other paths of the same call. */
  aliases?: string[];
  summary: string;
  tag: "Students" | "Lockers" | "Exams" | "Council" | "Administration" | "Health";
  /** 200, unless the answer says otherwise; each of them is in the document. */
  statuses?: [number, ...number[]];
  status?(output: unknown): number;
  answer?: WireAnswer;
  /** The sentence that goes with the answer. */
  message?: AnswerMessage;
};
