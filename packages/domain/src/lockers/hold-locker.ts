import { randomUUID } from "node:crypto";
import type { EventId, HeldLocker, HoldLockerInput, LockerHoldInput, StudentId } from "@seonchak/schema";
import { holdId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { endHold, placeHold } from "../hold-engine/hold-engine.ts";
import { decideGivenBack } from "../hold-engine/outcomes.ts";
import { Refusal } from "../refusal.ts";
import type { DirectoryLocker, PublishedRound, RoundPlan } from "../rounds/round-directory.ts";
import { countPress } from "./count-press.ts";
import { lockerEvent } from "./locker-event.ts";
import { refusalOfPlace } from "./place-refusal.ts";

export type Student = { studentId: StudentId; cohort: string | null };

type Asked = { lockerNumber: number; roundId?: EventId | undefined };
type Found = { plan: RoundPlan; roundId: EventId; locker: DirectoryLocker };

/**
 * The round and the locker that a press means; both from memory. Without a round: the current one, else whichever has
 * this locker in use.
 */
export async function findLocker(deps: Deps, asked: Asked): Promise<Found> {
  return findAmong(deps, asked, async () => {
    const current = await deps.caches.rounds.current(deps, asked.roundId);
    return [current, ...(asked.roundId ? [] : await deps.caches.rounds.inUse(deps))];
  });
}

/**
 * As findLocker, for a locker that the student has already: the round that has it in use comes first, so that the next
 * round, once it is published or open, takes no hold and no locker from anyone; and one that was postponed keeps what was
 * held in it.
 */
export async function findLockerInUse(deps: Deps, asked: Asked): Promise<Found> {
  return findAmong(deps, asked, async () => {
    const current = await deps.caches.rounds.current(deps, asked.roundId);
    return [...(asked.roundId ? [] : await deps.caches.rounds.notEnded(deps)), current];
  });
}

/** Looks once more when it is not there: the locker may have joined a round a moment ago, through another process. */
async function findAmong(deps: Deps, asked: Asked, among: () => Promise<PublishedRound[]>): Promise<Found> {
  const known = await findIn(deps, await among(), asked.lockerNumber);
  if (known) return known;
  // While Postgres is away what is remembered is all there is.
  await deps.caches.rounds.lookAgain(deps).catch(() => {});
  const found = await findIn(deps, await among(), asked.lockerNumber);
  if (!found) throw new Refusal("LOCKER_NOT_FOUND");
  return found;
}

async function findIn(deps: Deps, rounds: PublishedRound[], lockerNumber: number): Promise<Found | null> {
  for (const round of rounds) {
    const plan = await deps.caches.rounds.plan(deps, round.id, round.version);
    const locker = plan.byNumber.get(lockerNumber);
    if (locker) return { plan, roundId: round.id, locker };
  }
  return null;
}

/**
 * A student takes a locker for the round's hold time. Pressing again gives the same hold (SPECS 2). One round trip to
 * Redis, none to Postgres; who is of another cohort than the round's is looked up before the refusal.
 */
export async function holdLocker(deps: Deps, input: HoldLockerInput & Student): Promise<HeldLocker> {
  const word = ({ isNew }: HeldLocker) => (isNew ? "HELD" : "STANDING");
  return countPress(deps, { press: "hold", word }, () => takeHold(deps, input));
}

async function takeHold(deps: Deps, input: HoldLockerInput & Student): Promise<HeldLocker> {
  const { roundId, locker, plan } = await findLocker(deps, input);
  const request = {
    holdId: input.holdId ?? holdId.parse(randomUUID()),
    studentId: input.studentId,
    cohort: input.cohort,
    claims: [{ poolId: locker.poolId, units: 1 }],
  };
  let reply = await placeHold(deps, lockerEvent(roundId), request);
  if (reply.word === "NOT_ELIGIBLE") {
    // The session's token may be older than the roster that lets its student in.
    const cohort = await readCohort(deps, input.studentId);
    if (cohort !== input.cohort) reply = await placeHold(deps, lockerEvent(roundId), { ...request, cohort });
  }
  if (reply.word !== "HELD" && reply.word !== "STANDING") throw refusalOfPlace(reply, locker, plan);
  return {
    holdId: reply.holdId,
    locker: locker.place,
    expiresAt: new Date(reply.expiresAtMs).toISOString(),
    expiresIn: Math.max(0, Math.round((reply.expiresAtMs - reply.nowMs) / 1000)),
    serverTime: new Date(reply.nowMs).toISOString(),
    isNew: reply.word === "HELD",
  };
}

async function readCohort({ prisma }: Deps, studentId: StudentId): Promise<string | null> {
  const student = await prisma.student.findFirst({ where: { id: studentId, removedAt: null } });
  return student?.cohort ?? null;
}

/** Gives the student's live hold back: free for everybody at once. */
export async function releaseHold(
  deps: Deps,
  input: LockerHoldInput & { studentId: StudentId },
): Promise<{ lockerNumber: number }> {
  const { roundId, locker } = await findLockerInUse(deps, input);
  const ref = { holdId: input.holdId ?? null, studentId: input.studentId, poolId: locker.poolId };
  const { word } = await endHold(deps, lockerEvent(roundId), { ...ref, how: "given_up" });
  if (word === "CONFIRMING") throw new Refusal("CONFIRMING", { retryAfterMs: 1_000 });
  if (word === "NOT_YOURS") throw new Refusal("HOLD_NOT_YOURS");
  if (word !== "ENDED") throw new Refusal("NOTHING_TO_RELEASE");
  return { lockerNumber: input.lockerNumber };
}

/** Ends a hold that a session placed after it had ended (DESIGN 5). */
export async function withdrawHold(
  deps: Deps,
  hold: { holdId: HeldLocker["holdId"]; roundId?: EventId | undefined; studentId: StudentId },
): Promise<void> {
  const { roundId } = hold;
  const rounds = roundId ? [await deps.caches.rounds.current(deps, roundId)] : await deps.caches.rounds.inUse(deps);
  for (const round of rounds) {
    const { word } = await endHold(deps, lockerEvent(round.id), { how: "withdrawn", ...hold, poolId: null });
    if (word === "CONFIRMING") await decideGivenBack(deps, [hold]);
  }
}
