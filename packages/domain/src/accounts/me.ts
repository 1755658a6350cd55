import type { Tx } from "@seonchak/prisma";
import type { Me, StudentId, Viewer } from "@seonchak/schema";
import { adminId, adminRole } from "@seonchak/schema";
import type { Deps } from "../deps.ts";
import { eraseBookings } from "../exams/give-up-bookings.ts";
import { Refusal } from "../refusal.ts";
import type { Identity } from "./identity.ts";
import { phoneFields, readPhone } from "./phone.ts";
import { denySessions, endSessionRows, sessionsOfStudent } from "./session-rows.ts";

/** Whether the student has a live hold in any event; asked of Redis, before the transaction. */
export type HasLiveHold = () => Promise<boolean>;

export async function readMe({ prisma, secrets }: Deps, studentId: StudentId): Promise<Me> {
  const student = await prisma.student.findFirst({ where: { id: studentId, removedAt: null } });
  if (!student) throw new Refusal("SESSION_ENDED");
  const { studentNumber, name, phoneEncrypted } = student;
  return { studentNumber, name, phoneNumber: readPhone(secrets, phoneEncrypted) };
}

/** Changes the phone number, which the next sign-in asks for. Number and name are the council's to correct. */
export async function updateMe(
  deps: Deps,
  studentId: StudentId,
  { phoneNumber }: { phoneNumber: string },
): Promise<Me> {
  const { count } = await deps.prisma.student.updateMany({
    where: { id: studentId, removedAt: null },
    data: phoneFields(deps.secrets, phoneNumber),
  });
  if (count === 0) throw new Refusal("SESSION_ENDED");
  return readMe(deps, studentId);
}

/**
 * Removes the account of who asks: number, name and phone are erased, the history stays without them, every session
 * ends. Throws ACCOUNT_IN_USE while a locker is owned or held, or exam places that are still to come are booked.
 */
export async function removeMe(deps: Deps, studentId: StudentId, hasLiveHold: HasLiveHold): Promise<void> {
  if (await hasLiveHold()) throw new Refusal("ACCOUNT_IN_USE");
  const ended = await deps.prisma.$transaction(
    async (tx) => (await eraseStudent(tx, deps.clock.now(), studentId)).ended,
  );
  await denySessions(deps, ended);
}

/** Who the browser is signed in as. Throws SESSION_ENDED when the account is gone. */
export async function readViewer({ prisma }: Deps, identity: Identity): Promise<Viewer> {
  if (identity.kind === "student") {
    const student = await prisma.student.findFirst({ where: { id: identity.studentId, removedAt: null } });
    if (!student) throw new Refusal("SESSION_ENDED");
    return { kind: "student", name: student.name, studentNumber: student.studentNumber };
  }
  const admin = await prisma.administrator.findUnique({ where: { id: identity.adminId } });
  if (!admin) throw new Refusal("SESSION_ENDED");
  return {
    kind: "admin",
    id: adminId.parse(admin.id),
    email: admin.email,
    role: adminRole.parse(admin.role),
    hasSecondFactor: admin.totpConfirmedAt !== null,
  };
}

/** Erases who a student was, in the caller's transaction; answers the number it had and the sessions to deny. */
export async function eraseStudent(tx: Tx, now: Date, studentId: StudentId) {
  // Locked against a confirmation in this moment: its foreign key waits for us.
  const [student] = await tx.$queryRaw<{ studentNumber: string }[]>`
    SELECT student_number AS "studentNumber" FROM students WHERE id = ${studentId}::uuid AND removed_at IS NULL FOR UPDATE`;
  if (!student) throw new Refusal("NOT_FOUND");
  const owned = await tx.lockerAssignment.count({
    where: { studentId, endedAt: null, round: { expiresAt: { gt: now } } },
  });
  if (owned > 0) throw new Refusal("ACCOUNT_IN_USE");
  await eraseBookings(tx, studentId, now);
  await tx.student.update({
    where: { id: studentId },
    data: {
      studentNumber: `removed:${studentId}`,
      name: "",
      phoneEncrypted: "",
      phoneHash: "",
      rosterPhoneHash: null,
      cohort: null,
      removedAt: now,
    },
  });
  const ended = await endSessionRows(tx, { now, reason: "removed", which: sessionsOfStudent(studentId) });
  await tx.$executeRaw`UPDATE sessions SET user_agent = '', address = '' WHERE ${sessionsOfStudent(studentId)}`;
  return { studentNumber: student.studentNumber, ended };
}
