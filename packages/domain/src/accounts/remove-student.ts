import type { Tx } from "@seonchak/prisma";
import type { RemovalPreview, StudentId } from "@seonchak/schema";
import { lockerNumber } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { Actor, Deps } from "../deps.ts";
import { countStandingBookings, giveUpBookings, settleGivenUp } from "../exams/give-up-bookings.ts";
import { readHoldsOf } from "../hold-engine/student-holds.ts";
import { withdrawHolds } from "../hold-engine/withdraw-holds.ts";
import { readActiveEvents } from "../jobs/active-events.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import { Refusal } from "../refusal.ts";
import { revokeAssignments, settleRounds } from "../resets/apply-reset.ts";
import { assertManager } from "./identity.ts";
import { eraseStudent } from "./me.ts";
import { denySessions } from "./session-rows.ts";

type Target = { studentId: StudentId };

/** What removing a student would take back now. Changes nothing. Refuses NOT_FOUND. */
export async function previewRemoval(deps: Deps, { studentId }: Target): Promise<RemovalPreview> {
  const { prisma, clock } = deps;
  const now = clock.now();
  const [student, owned, bookings, holds, sessionCount] = await Promise.all([
    prisma.student.findFirst({ where: { id: studentId, removedAt: null } }),
    readOwned(prisma, studentId, now),
    countStandingBookings(prisma, studentId, now),
    holdsOf(deps, studentId),
    prisma.session.count({ where: { studentId, revokedAt: null, expiresAt: { gt: now } } }),
  ]);
  if (!student) throw new Refusal("NOT_FOUND");
  return { lockerNumbers: owned.map(({ number }) => number), ...bookings, holdCount: holds.length, sessionCount };
}

/**
 * Removes a student and gives everything back: holds end by their id, those being confirmed by their outcome; one
 * transaction ends what is owned, gives exam places back, erases who it was and ends the sessions. It cannot be undone. A
 * confirmation in this moment either comes first, and is taken back too, or finds nothing to confirm. Managers and owners.
 */
export async function removeStudent(deps: Deps, actor: Actor, { studentId }: Target): Promise<void> {
  assertManager(actor);
  const { endedCount } = await withdrawHolds(deps, await holdsOf(deps, studentId));
  const programmeOf = await deps.caches.programmes.byIds(deps);
  const { rows, bookings, ended } = await deps.prisma.$transaction(async (tx) => {
    const now = deps.clock.now();
    // A confirmation locks the student too: from here on none can be on its way. Nor can a booking be made.
    await tx.$queryRaw`SELECT id FROM students WHERE id = ${studentId}::uuid FOR UPDATE`;
    const owned = await readOwned(tx, studentId, now);
    const rows = await revokeAssignments(tx, { ids: owned.map(({ id }) => id), holdIds: [], now });
    const bookings = await giveUpBookings(tx, { studentId, now, programmeOf });
    const erased = await eraseStudent(tx, now, studentId);
    const had = { lockers: owned.map(({ number }) => number), bookings: bookings.length, holds: endedCount };
    await recordAudit(tx, actor, {
      action: "student.removed",
      targetKind: "student",
      target: maskNumber(erased.studentNumber),
      before: { studentId, isRemoved: false, ...had },
      after: { studentId, isRemoved: true, lockers: [], bookings: 0, holds: 0, endedSessions: erased.ended.length },
    });
    return { rows, bookings, ended: erased.ended };
  });
  await settleRounds(deps, rows);
  await settleGivenUp(deps, bookings, programmeOf);
  await denySessions(deps, ended);
  // Held after the first look and before the sessions were dead. It could not be confirmed any more; now it blocks nobody.
  await withdrawHolds(deps, await holdsOf(deps, studentId));
}

async function readOwned(tx: Tx, studentId: StudentId, now: Date) {
  const rows = await tx.lockerAssignment.findMany({
    where: { studentId, endedAt: null, round: { expiresAt: { gt: now } } },
    include: { locker: true },
    orderBy: { confirmedAt: "asc" },
  });
  return rows.map(({ id, locker }) => ({ id, number: lockerNumber.parse(locker.number) }));
}

async function holdsOf(deps: Deps, studentId: StudentId) {
  return readHoldsOf(deps, await readActiveEvents(deps), studentId);
}
