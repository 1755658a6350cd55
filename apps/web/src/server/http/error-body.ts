import type { ErrorBody } from "@seonchak/schema";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { FailureReason } from "../failure/refusal-codes.ts";
import { codeOfReason } from "../failure/refusal-codes.ts";
import { refusalData } from "../failure/refusal-data.ts";
import type { RequestState } from "../request/request-state.ts";

const statuses = new Map(
  Object.entries(codeOfReason).map(([reason, code]) => [reason, getHTTPStatusCodeFromError(new TRPCError({ code }))]),
);

export function statusOf(reason: FailureReason): number {
  return statuses.get(reason) ?? 500;
}

/** `{ error: { reason, message, request_id, ... } }` in the language asked for (SPECS 2). */
export function errorBodyOf(error: unknown, asked: RequestState): ErrorBody {
  const refusal = refusalData(error, asked);
  const { reason, message, requestId, field, retryAfterMs, opensAt, unwell, lockers, otherRound, slotStartsAt } =
    refusal;
  return {
    error: {
      reason,
      message,
      request_id: requestId,
      ...(field === undefined ? {} : { field }),
      ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
      ...(opensAt === undefined ? {} : { opens_at: opensAt }),
      ...(unwell === undefined ? {} : { unwell }),
      ...(lockers === undefined ? {} : { lockers }),
      ...(otherRound === undefined ? {} : { other_round: { name_ko: otherRound.nameKo, name_en: otherRound.nameEn } }),
      ...(slotStartsAt === undefined ? {} : { slot_starts_at: slotStartsAt }),
    },
  };
}
