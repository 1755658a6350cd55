import type { CouncilAct, PlaceReply } from "@seonchak/holds";
import type { Tx } from "@seonchak/prisma";
import type { EventId, HoldId, LockerHolder, StudentId } from "@seonchak/schema";
import { studentId } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import { confirmHolds } from "../hold-engine/confirm-holds.ts";
import { endHold, placeHold, settleQuietly } from "../hold-engine/hold-engine.ts";
import { Refusal } from "../refusal.ts";
import type { DirectoryLocker, RoundPlan } from "../rounds/round-directory.ts";
import { lockerEvent } from "./locker-event.ts";
import { readLockerPools } from "./locker-source.ts";
import { maskNumber } from "./mask-number.ts";
import { refusalOfPlace } from "./place-refusal.ts";

export type HandedStudent = { studentId: StudentId; cohort: string | null; holder: LockerHolder };

/** One locker that the council gives to a student, and how Postgres writes it. */
export type TakingByHand = {
  plan: RoundPlan;
  locker: DirectoryLocker;
  student: HandedStudent;
  holdId: HoldId;
  act: CouncilAct;
  rules: ConfirmRules;
};

/**
 * The council's way to a locker is the students' own: Redis says that nobody else is choosing it, Postgres decides. So a
 * yes that a student was told is never broken. With the same hold id again the answer is the same.
 */
export async function takeByHand(deps: Deps, taking: TakingByHand): Promise<void> {
  const { plan, locker, student, holdId, act, rules } = taking;
  const roundId = plan.round.id;
  const hold = { holdId, studentId: student.studentId, poolId: locker.poolId };
  const claims = [{ poolId: locker.poolId, units: 1 }];
  const reply = await placeHold(deps, lockerEvent(roundId), { ...hold, cohort: student.cohort, claims, council: act });
  // The same press, a moment earlier, on another connection.
  if (reply.word === "ENDED" && reply.how === "confirmed" && (await wasTaken(deps, roundId, hold))) return;
  const placed = { ...hold, holdId: placedId(reply, taking) };
  const [outcome] = await confirmHolds(deps, { id: roundId, source: rules }, [placed]);
  if (outcome?.word === "confirmed") return;
  await endHold(deps, lockerEvent(roundId), { ...placed, how: "withdrawn" });
  // Redis forgot the hold in between: nothing has happened, and pressing again begins anew.
  if (outcome?.word !== "refused") throw new Refusal("WARMING", { retryAfterMs: 500 });
  throw new Refusal(outcome.reason);
}

/** The hold to confirm: the one just placed, or the student's own on this very locker. */
function placedId(reply: PlaceReply, { locker, plan }: TakingByHand): HoldId {
  if (reply.word === "HELD" || reply.word === "STANDING" || reply.word === "CONFIRMING") return reply.holdId;
  // A kept locker counts as one for the council, so that it is full only by another hold.
  if (reply.word === "FULL" && reply.confirmedCount === 0) throw new Refusal("LOCKER_HELD");
  throw refusalOfPlace(reply, locker, plan);
}

/** Whether this id has made its assignment already, however long ago and whatever came of it since. */
export async function wasTaken(deps: Deps, roundId: EventId, { holdId, poolId }: { holdId: HoldId; poolId: string }) {
  const made = await deps.prisma.lockerAssignment.findUnique({ where: { holdId }, include: { student: true } });
  if (made?.lockerId !== poolId) return null;
  await settleQuietly(deps, roundId, {
    ends: [{ holdId, how: "confirmed" }],
    pools: await readLockerPools(deps, roundId, [poolId]),
  });
  return holderOf(made.student);
}

/** Refuses what no hand may change: a round that has ended, a locker that is broken. */
export function assertUsable(deps: Deps, plan: RoundPlan, locker: DirectoryLocker): void {
  if (plan.round.expiresAt <= deps.clock.now()) throw new Refusal("ROUND_CLOSED");
  if (locker.condition === "broken") throw new Refusal("LOCKER_BROKEN");
}

/** Whoever marks a locker broken waits for this, or is seen by it. Before everything else that the transaction locks. */
export async function assertStillUsable(tx: Tx, lockerId: string): Promise<void> {
  const [locker] = await tx.$queryRaw<{ condition: string }[]>`
    SELECT condition FROM lockers WHERE id = ${lockerId}::uuid FOR SHARE`;
  if (!locker) throw new Refusal("LOCKER_NOT_FOUND");
  if (locker.condition === "broken") throw new Refusal("LOCKER_BROKEN");
}

export function holderOf(student: { id: string; studentNumber: string; name: string }): LockerHolder {
  return {
    studentId: studentId.parse(student.id),
    maskedNumber: maskNumber(student.studentNumber),
    name: student.name,
  };
}
