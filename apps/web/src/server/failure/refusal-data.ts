import type { HousePart, Language } from "@seonchak/schema";
import { failureOf } from "./failure.ts";
import { messageOf } from "./messages.ts";
import type { FailureReason } from "./refusal-codes.ts";

/** What every error carries over tRPC as `data.refusal`. `field` is the input's field as a path. */
export type RefusalData = {
  reason: FailureReason;
  /** One sentence in the language asked for. */
  message: string;
  requestId: string;
  field?: string;
  /** Milliseconds after which asking again can succeed. */
  retryAfterMs?: number;
  /** ISO 8601. */
  opensAt?: string;
  /** Of HOUSE_UNWELL: what is not well. */
  unwell?: HousePart[];
  /** Numbers of the lockers that stand in the way, the first few. */
  lockers?: number[];
  /** Of ROUND_OVERLAPS: the round that has those lockers. */
  otherRound?: { nameKo: string; nameEn: string };
  /** Of BELOW_CONFIRMED: when the first slot begins that has more confirmed people. */
  slotStartsAt?: string;
};

export function refusalData(error: unknown, asked: { language: Language; requestId: string }): RefusalData {
  const failure = failureOf(error);
  const { field, retryAfterMs, opensAt, unwell, lockers, otherRound, slotStartsAt } = failure.details;
  return {
    reason: failure.reason,
    message: messageOf(failure, asked.language),
    requestId: asked.requestId,
    ...(field === undefined ? {} : { field }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(unwell === undefined ? {} : { unwell }),
    ...(lockers === undefined ? {} : { lockers }),
    ...(otherRound === undefined ? {} : { otherRound }),
    ...(slotStartsAt === undefined ? {} : { slotStartsAt }),
  };
}
