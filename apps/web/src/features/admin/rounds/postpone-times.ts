import type { AdminRound, PostponeRoundInput } from "@seonchak/schema";
import { toSeoulField } from "../desk/seoul-time.ts";
import type { TimesErrors } from "./round-times.ts";
import { readTime } from "./round-times.ts";

/** The form as it is typed; times as `datetime-local` fields in Seoul's time. */
export type PostponeForm = {
  opensAt: string;
  closesAt: string;
  expiresAt: string;
  noticeKo: string;
  noticeEn: string;
};
type Checked = { ok: true; input: PostponeRoundInput } | { ok: false; errors: TimesErrors };

/** How far a round is usually moved, ms. */
export const MOVES_MS = { tenMinutes: 10 * 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type Move = keyof typeof MOVES_MS;

export function postponeForm({ opensAt, closesAt, expiresAt, noticeKo, noticeEn }: AdminRound): PostponeForm {
  return {
    opensAt: toSeoulField(opensAt),
    closesAt: toSeoulField(closesAt),
    expiresAt: toSeoulField(expiresAt),
    noticeKo,
    noticeEn,
  };
}

/**
 * The times when the round opens so much later: than planned, or than now when it is open. It closes as much later, and
 * the end of use gives way only where it must.
 */
export function moved(form: PostponeForm, round: AdminRound, { now, move }: { now: Date; move: Move }): PostponeForm {
  const plannedMs = Date.parse(readTime(form.opensAt, round.opensAt) ?? round.opensAt);
  const closesMs = Date.parse(readTime(form.closesAt, round.closesAt) ?? round.closesAt);
  const expiresMs = Date.parse(readTime(form.expiresAt, round.expiresAt) ?? round.expiresAt);
  const movedOpensMs = Math.max(plannedMs, now.getTime()) + MOVES_MS[move];
  const movedClosesMs = closesMs + movedOpensMs - plannedMs;
  const field = (ms: number) => toSeoulField(new Date(ms).toISOString());
  return {
    ...form,
    opensAt: field(movedOpensMs),
    closesAt: field(movedClosesMs),
    expiresAt: field(Math.max(expiresMs, movedClosesMs)),
  };
}

/** The call that a filled-in form means, or what is wrong with it. The server checks again and has the last word. */
export function checkPostpone(form: PostponeForm, round: AdminRound, now: Date): Checked {
  const errors: TimesErrors = {};
  const opensAt = readTime(form.opensAt, round.opensAt);
  const closesAt = readTime(form.closesAt, round.closesAt);
  const expiresAt = readTime(form.expiresAt, round.expiresAt);
  if (!opensAt) errors.opensAt = "missing";
  else if (opensAt !== round.opensAt && Date.parse(opensAt) <= now.getTime()) errors.opensAt = "past";
  if (!closesAt) errors.closesAt = "missing";
  else if (Date.parse(closesAt) <= now.getTime()) errors.closesAt = "past";
  else if (opensAt && closesAt <= opensAt) errors.closesAt = "closesFirst";
  if (!expiresAt) errors.expiresAt = "missing";
  else if (closesAt && expiresAt < closesAt) errors.expiresAt = "expiresFirst";
  if (!opensAt || !closesAt || !expiresAt || Object.keys(errors).length > 0) return { ok: false, errors };
  const { noticeKo, noticeEn } = form;
  const { id: roundId, version } = round;
  return { ok: true, input: { roundId, version, opensAt, closesAt, expiresAt, noticeKo, noticeEn } };
}
