import type { AdminRound, EventId } from "@seonchak/schema";
import { holdMs } from "@seonchak/schema";
import { fromSeoulField, toSeoulField } from "../desk/seoul-time.ts";

/** The form as it is typed; times as `datetime-local` fields in Seoul's time. */
export type RoundForm = {
  when: "now" | "at";
  opensAt: string;
  closesAt: string;
  expiresAt: string;
  holdMinutes: string;
};
export type TimesField = Exclude<keyof RoundForm, "when">;
export type TimesError = "missing" | "past" | "closesFirst" | "expiresFirst" | "holdTime";
export type TimesErrors = Partial<Record<TimesField, TimesError>>;

export type RoundTimesInput = {
  roundId: EventId;
  opensAt?: string;
  closesAt: string;
  expiresAt: string;
  holdMs: number;
};

type Checked = { ok: true; input: RoundTimesInput } | { ok: false; errors: TimesErrors };

const MINUTE_MS = 60_000;

/** What the form of a round that is to be opened begins with. Times that are over are not offered again. */
export function roundForm(round: AdminRound, now: Date): RoundForm {
  const ahead = (at: string) => (Date.parse(at) > now.getTime() ? toSeoulField(at) : "");
  return {
    when: "now",
    opensAt: "",
    closesAt: ahead(round.closesAt),
    expiresAt: ahead(round.expiresAt),
    holdMinutes: String(round.holdMs / MINUTE_MS),
  };
}

/** The call that a filled-in form means, or what is wrong with it. The server checks again and has the last word. */
export function checkTimes(form: RoundForm, round: AdminRound, now: Date): Checked {
  const errors: TimesErrors = {};
  const opensAt = form.when === "now" ? now.toISOString() : readTime(form.opensAt, round.opensAt);
  const closesAt = readTime(form.closesAt, round.closesAt);
  const expiresAt = readTime(form.expiresAt, round.expiresAt);
  const hold = holdMs.safeParse(Math.round(Number(form.holdMinutes) * MINUTE_MS));
  if (!opensAt) errors.opensAt = "missing";
  if (!closesAt) errors.closesAt = "missing";
  else if (Date.parse(closesAt) <= now.getTime()) errors.closesAt = "past";
  else if (opensAt && closesAt <= opensAt) errors.closesAt = "closesFirst";
  if (!expiresAt) errors.expiresAt = "missing";
  else if (closesAt && expiresAt < closesAt) errors.expiresAt = "expiresFirst";
  if (form.holdMinutes.trim() === "" || !hold.success) errors.holdMinutes = "holdTime";
  if (!opensAt || !closesAt || !expiresAt || !hold.success || Object.keys(errors).length > 0) {
    return { ok: false, errors };
  }
  const input = { roundId: round.id, closesAt, expiresAt, holdMs: hold.data };
  return { ok: true, input: form.when === "now" ? input : { ...input, opensAt } };
}

/** ISO 8601 or null. A field has no seconds: one that was not touched means the very moment it was filled from. */
export function readTime(field: string, from: string): string | null {
  return field !== "" && field === toSeoulField(from) ? from : fromSeoulField(field);
}
