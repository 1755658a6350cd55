import { randomUUID } from "node:crypto";
import type { Claim } from "@seonchak/holds";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { ExamBooking, HoldId } from "@seonchak/schema";
import { holdId, studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { confirmHolds } from "../hold-engine/confirm-holds.ts";
import { endHold } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { Changing } from "./apply-change.ts";
import { applyChange, assertMayChange, checkChange, wantedOf } from "./apply-change.ts";
import { orGiveBack } from "./book-held.ts";
import { holdOf } from "./booking-holds.ts";
import type { BookingRow } from "./booking-rows.ts";
import { examBookingOf } from "./booking-rows.ts";
import { confirmRules } from "./confirm-rules.ts";
import { examEvent } from "./exam-event.ts";
import type { FoundBooking } from "./find-booking.ts";
import { claimsOf, placeBookingHold, refusalOfPlaces } from "./hold-places.ts";
import { rangeOf } from "./lock-booking.ts";
import type { Wanted } from "./range-rules.ts";
import { settleRanges } from "./settle-slots.ts";

/**
 * Changes a booking that is still held: its places are exchanged for the new ones in one step, or all stay as they are.
 * The deadline stays too, so that nobody holds places for longer by changing them.
 */
export async function changeHeld(deps: Deps, found: FoundBooking, changing: Changing): Promise<ExamBooking> {
  const { programme, row } = found;
  const wanted = checked(deps, found, changing);
  if (isSame(row, wanted)) return changeAtOnce(deps, found, asSeen(found, changing));
  const { holdId: from, studentId: owner } = holdOf(found);
  const reply = await placeBookingHold(deps, programme, {
    holdId: newHoldId(),
    studentId: owner,
    claims: await claimsOf(deps, programme, wanted),
    replaces: from,
    ...(changing.changer.kind === "council" ? { council: "restore" as const } : {}),
  });
  // Standing: this very change was begun before, by a process that ended, or at this moment by another press.
  if (reply.word !== "HELD" && reply.word !== "STANDING") throw refusalOfPlaces(reply);
  const rehold = { from, to: reply.holdId, until: new Date(reply.expiresAtMs) };
  // The hold that was replaced says that the places are as they were seen; a new name alone takes them from nobody.
  const { version: _, ...input } = changing.input;
  const after = await orGiveBack(deps, { programme, held: reply.holdId }, () =>
    deps.prisma.$transaction((tx) => applyChange(tx, { ...changing, input, rehold })).catch(refuseBookedHold),
  );
  return examBookingOf(after, programme, deps.clock.now());
}

/**
 * Changes a confirmed booking. What it takes beyond what it has is held first, as anybody's: so that places that a student
 * was promised go to that student. What it gives back is free once Postgres has said so.
 */
export async function changeConfirmed(deps: Deps, found: FoundBooking, changing: Changing): Promise<ExamBooking> {
  const { programme, row } = found;
  const wanted = checked(deps, found, changing);
  const more = await growth(deps, found, wanted);
  const exactly = asSeen(found, changing);
  if (more.length === 0) return changeAtOnce(deps, found, exactly);
  const to = await holdMore(deps, found, more);
  let changed: BookingRow | null = null;
  const source = confirmRules(async (tx) => {
    changed = await applyChange(tx, exactly);
    return changed;
  });
  const [outcome] = await confirmHolds(deps, { id: programme.id, source }, [{ ...to, poolId: null }]);
  await settleRanges(deps, programme, [rangeOf(row), wanted]);
  if (outcome?.word === "confirmed" && changed) return examBookingOf(changed, programme, deps.clock.now());
  await endHold(deps, examEvent(programme.id), { ...to, poolId: null, how: "withdrawn" });
  throw new Refusal(outcome?.word === "refused" ? outcome.reason : "WARMING", { retryAfterMs: 500 });
}

/**
 * Held in the booking's own name, not in its student's: who is choosing other places meanwhile is in nobody's way. A
 * second one of the same booking is another administrator's change of it.
 */
async function holdMore(deps: Deps, { programme, row }: FoundBooking, claims: Claim[]) {
  const hold = { holdId: newHoldId(), studentId: studentId.parse(row.id) };
  const reply = await placeBookingHold(deps, programme, { ...hold, claims, council: "restore" });
  if (reply.word === "HELD") return hold;
  const isAnothers = reply.word === "STANDING" || reply.word === "HOLDS_ANOTHER" || reply.word === "CONFIRMING";
  throw isAnothers ? new Refusal("EDITED_ELSEWHERE") : refusalOfPlaces(reply);
}

/** What is taken and given was reckoned from this version of the booking, whether its caller named one or not. */
function asSeen({ row }: FoundBooking, changing: Changing): Changing {
  return { ...changing, input: { ...changing.input, version: row.version } };
}

/** Pressed elsewhere in this moment, the same places became a booking of their own. */
function refuseBookedHold(error: unknown): never {
  if (lostUniqueIndex(error) === "exam_bookings_one_per_hold") throw new Refusal("EDITED_ELSEWHERE");
  throw error;
}

/** Nothing more is taken than the booking has: Postgres alone decides, and Redis is told. */
async function changeAtOnce(deps: Deps, { programme, row }: FoundBooking, changing: Changing): Promise<ExamBooking> {
  const after = await deps.prisma.$transaction((tx) => applyChange(tx, changing));
  if (row.status === "confirmed") await settleRanges(deps, programme, [rangeOf(row), rangeOf(after)]);
  return examBookingOf(after, programme, deps.clock.now());
}

/** Judged before anything is held, so that who may not, or asks for what cannot be, holds nothing. */
function checked(deps: Deps, { row, programme }: FoundBooking, { changer, input }: Changing): Wanted {
  const now = deps.clock.now();
  assertMayChange(row, changer, now);
  if (input.version !== undefined && input.version !== row.version) throw new Refusal("EDITED_ELSEWHERE");
  const wanted = wantedOf(row, input);
  checkChange({ programme, changer, before: row, wanted, now });
  return wanted;
}

/** What it takes beyond what it has: more people where it stays, all of them where it was not. What it keeps needs no slot. */
async function growth(deps: Deps, { row, programme }: FoundBooking, wanted: Wanted): Promise<Claim[]> {
  const { start, end, people } = wanted;
  const parts = [
    { start, end: earlier(end, row.starts_at), people },
    { start: later(start, row.starts_at), end: earlier(end, row.ends_at), people: people - row.people },
    { start: later(start, row.ends_at), end, people },
  ];
  const growing = parts.filter((part) => part.people > 0 && part.start < part.end);
  return (await Promise.all(growing.map((part) => claimsOf(deps, programme, part)))).flat();
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function isSame(row: BookingRow, { start, end, people }: Wanted): boolean {
  return (
    row.starts_at.getTime() === start.getTime() && row.ends_at.getTime() === end.getTime() && row.people === people
  );
}

function newHoldId(): HoldId {
  return holdId.parse(randomUUID());
}
