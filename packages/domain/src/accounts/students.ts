import type { Tx } from "@seonchak/prisma";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { StudentId, UpdateStudentInput } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { Actor, CouncilActor, Deps } from "../deps.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import { Refusal } from "../refusal.ts";
import { assertManager } from "./identity.ts";
import { readStudentRow } from "./list-students.ts";
import { phoneFields, readPhone } from "./phone.ts";
import { denySessions, endSessionRows, sessionsOfStudent } from "./session-rows.ts";

/** One student with the phone number; the look is in the audit log. Managers and owners. */
export async function readStudent(deps: Deps, actor: Actor, { studentId: id }: { studentId: StudentId }) {
  assertManager(actor);
  const now = deps.clock.now();
  const [row, student] = await Promise.all([
    readStudentRow(deps, id),
    deps.prisma.student.findFirst({ where: { id, removedAt: null } }),
  ]);
  if (!row || !student) throw new Refusal("NOT_FOUND");
  const liveSessionCount = await deps.prisma.session.count({
    where: { studentId: id, revokedAt: null, expiresAt: { gt: now } },
  });
  const target = maskNumber(student.studentNumber);
  await recordAudit(deps.prisma, actor, { action: "student.looked_at", targetKind: "student", target });
  return { ...row, phoneNumber: readPhone(deps.secrets, student.phoneEncrypted), liveSessionCount };
}

/**
 * Corrects number, name or phone, blocks or unblocks. Sessions end when the student is blocked or is signed in by other
 * facts from now on. A number that another account has is BAD_INPUT. Managers and owners.
 */
export async function updateStudent(deps: Deps, actor: Actor, input: UpdateStudentInput): Promise<void> {
  assertManager(actor);
  const now = deps.clock.now();
  try {
    const ended = await deps.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM students WHERE id = ${input.studentId}::uuid FOR UPDATE`;
      const student = await tx.student.findFirst({ where: { id: input.studentId, removedAt: null } });
      if (!student) throw new Refusal("NOT_FOUND");
      const change = changeOf(deps, student, input);
      if (Object.keys(change.data).length === 0) return [];
      await tx.student.update({ where: { id: student.id }, data: change.data });
      await recordAudit(tx, actor, {
        action: "student.updated",
        targetKind: "student",
        target: maskNumber(student.studentNumber),
        before: change.before,
        after: change.after,
      });
      if (!change.endsSessions) return [];
      const reason = change.after.isBlocked ? "blocked" : "changed";
      return endSessionRows(tx, { now, reason, which: sessionsOfStudent(input.studentId) });
    });
    await denySessions(deps, ended);
  } catch (error) {
    if (lostUniqueIndex(error) !== "students_one_per_number") throw error;
    throw new Refusal("BAD_INPUT", { field: "studentNumber", fieldRule: "studentNumberTaken" });
  }
}

/** Signs one student out everywhere. Managers and owners. */
export async function endStudentSessions(
  deps: Deps,
  actor: CouncilActor,
  { studentId: id }: { studentId: StudentId },
): Promise<{ endedCount: number }> {
  assertManager(actor);
  const now = deps.clock.now();
  const ended = await deps.prisma.$transaction(async (tx) => {
    const student = await tx.student.findFirst({ where: { id, removedAt: null } });
    if (!student) throw new Refusal("NOT_FOUND");
    const ids = await endSessionRows(tx, { now, reason: "by_council", which: sessionsOfStudent(id) });
    await recordAudit(tx, actor, {
      action: "student.sessions_ended",
      targetKind: "student",
      target: maskNumber(student.studentNumber),
      before: { liveSessions: ids.length },
      after: { endedSessions: ids.length },
    });
    return ids;
  });
  await denySessions(deps, ended);
  return { endedCount: ended.length };
}

type Student = NonNullable<Awaited<ReturnType<Tx["student"]["findFirst"]>>>;
type Facts = { studentNumber?: string; name?: string; phoneNumber?: string; isBlocked?: boolean };

/** What the update changes, for the row and for the audit log, which never sees a phone number. */
function changeOf(deps: Deps, student: Student, input: UpdateStudentInput) {
  const before: Facts = {};
  const after: Facts = {};
  const data: Parameters<Tx["student"]["update"]>[0]["data"] = {};
  if (input.studentNumber !== undefined && input.studentNumber !== student.studentNumber) {
    before.studentNumber = student.studentNumber;
    after.studentNumber = data.studentNumber = input.studentNumber;
  }
  if (input.name !== undefined && input.name !== student.name) {
    before.name = student.name;
    after.name = data.name = input.name;
  }
  if (input.phoneNumber !== undefined && input.phoneNumber !== readPhone(deps.secrets, student.phoneEncrypted)) {
    Object.assign(data, phoneFields(deps.secrets, input.phoneNumber));
    before.phoneNumber = "as it was";
    after.phoneNumber = "changed";
  }
  const endsSessions = Object.keys(data).length > 0 || (input.isBlocked === true && !student.blockedAt);
  if (input.isBlocked !== undefined && input.isBlocked !== (student.blockedAt !== null)) {
    before.isBlocked = !input.isBlocked;
    after.isBlocked = input.isBlocked;
    data.blockedAt = input.isBlocked ? deps.clock.now() : null;
  }
  return { before, after, data, endsSessions };
}
