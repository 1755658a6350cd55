import { refusalOf } from "../../../trpc/refusal-of.ts";
import type { TimesField } from "./round-times.ts";

const fieldNames: Record<string, TimesField> = {
  opensAt: "opensAt",
  closesAt: "closesAt",
  expiresAt: "expiresAt",
  holdMs: "holdMinutes",
};

/** Where the refusal of times is shown: at the field it names, else at the closing time, which decides most. */
export function timesRefusal(error: unknown): { field: TimesField; message: string } | null {
  const refusal = error ? refusalOf(error) : null;
  if (refusal === null) return null;
  const field = fieldNames[refusal.field ?? ""];
  if (field) return { field, message: refusal.message };
  return refusal.reason === "ROUND_TIMES_INVALID" ? { field: "closesAt", message: refusal.message } : null;
}
