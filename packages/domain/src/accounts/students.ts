import type { Tx } from "@seonchak/prisma";
import { lostUniqueIndex } from "@seonchak/prisma";
import type { AdminStudent, StudentId, StudentQuery, UpdateStudentInput } from "@seonchak/schema";
import { studentId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import { literalSearch } from "../audit/literal-search.ts";
import type { Actor, Deps } from "../deps.ts";
import { maskNumber } from "../lockers/mask-number.ts";
import { Refusal } from "../refusal.ts";
import { assertManager } from "./identity.ts";
import type { HasLiveHold } from "./me.ts";
import { eraseStudent } from "./me.ts";
import { phoneFields, readPhone } from "./phone.ts";
import { denySessions, endSessionRows, sessionsOfStudent } from "./session-rows.ts";

/** A page of students, removed ones left out; `search` finds a part of the number or of the name. */
export async function listStudents(deps: Deps, { page, pageSize, search, descending, sort }: StudentQuery) {
  const named = { name: { contains: literalSearch(search.normalize("NFC")), mode: "insensitive" as const } };
  const digits = search.replace(/[\s-]/g, "");
  const numbered = /^\d+$/.test(digits) ? [{ studentNumber: { contains: digits } }] : [];
  const where = { removedAt: null, ...(search ? { OR: [named, ...numbered] } : {}) };
  const direction = descending ? ("desc" as const) : ("asc" as const);
  const [rows, total] = await Promise.all([
    deps.prisma.student.findMany({
      where,
      include: liveLocker(deps.clock.now()),
      // Students of one name stay in one order, so that pages do not overlap.
      orderBy: [{ [sort]: direction }, { id: direction }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    deps.prisma.student.count({ where }),
  ]);
  return { rows: rows.map(adminStudentOf), total, page, pageSize };
}

/** One student with the phone number; the look is in the audit log. Managers and owners. */
export async function readStudent(deps: Deps, actor: Actor, { studentId: id }: { studentId: StudentId }) {
  assertManager(actor);
  const now = deps.clock.now();
  const student = await deps.prisma.student.findFirst({ where: { id, removedAt: null }, include: liveLocker(now) });
  if (!student) throw new Refusal("NOT_FOUND");
  const liveSessionCount = await deps.prisma.session.count({
    where: { studentId: id, revokedAt: null, expiresAt: { gt: now } },
  });
  const target = maskNumber(student.studentNumber);
  await recordAudit(deps.prisma, actor, { action: "student.looked_at", targetKind: "student", target });
  return { ...adminStudentOf(student), phoneNumber: readPhone(deps.secrets, student.phoneEncrypted), liveSessionCount };
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

/** Removes a student who has nothing live, as `removeMe` does; else ACCOUNT_IN_USE. Managers and owners. */
export async function removeStudent(
  deps: Deps,
  actor: Actor,
  { studentId: id, hasLiveHold }: { studentId: StudentId; hasLiveHold: HasLiveHold },
): Promise<void> {
  assertManager(actor);
  if (await hasLiveHold()) throw new Refusal("ACCOUNT_IN_USE");
  const ended = await deps.prisma.$transaction(async (tx) => {
    const erased = await eraseStudent(tx, deps.clock.now(), id);
    const target = maskNumber(erased.studentNumber);
    await recordAudit(tx, actor, {
      action: "student.removed",
      targetKind: "student",
      target,
      before: { studentId: id, isRemoved: false },
      after: { studentId: id, isRemoved: true, endedSessions: erased.ended.length },
    });
    return erased.ended;
  });
  await denySessions(deps, ended);
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

/** The locker that a student owns now, in whichever round. */
function liveLocker(now: Date) {
  const where = { endedAt: null, round: { expiresAt: { gt: now } } };
  return { assignments: { where, orderBy: { confirmedAt: "desc" as const }, take: 1, include: { locker: true } } };
}

function adminStudentOf(student: Student & { assignments: { locker: { number: number } }[] }): AdminStudent {
  return {
    studentId: studentId.parse(student.id),
    studentNumber: student.studentNumber,
    name: student.name,
    cohort: student.cohort,
    createdAt: student.createdAt.toISOString(),
    isBlocked: student.blockedAt !== null,
    lockerNumber: student.assignments[0]?.locker.number ?? null,
  };
}
