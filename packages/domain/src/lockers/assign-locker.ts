import { randomUUID } from "node:crypto";
import type { AssignedLocker, AssignLockerInput } from "@seonchak/schema";
import { holdId, studentId } from "@seonchak/schema";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import type { ConfirmRules } from "../hold-engine/confirm-holds.ts";
import { Refusal } from "../refusal.ts";
import { afterLapsed, insertAssignments, lockerConfirmRules } from "./confirm-rules.ts";
import { findLocker } from "./hold-locker.ts";
import { lockerOf } from "./locker-source.ts";
import type { HandedStudent } from "./take-by-hand.ts";
import { assertStillUsable, assertUsable, holderOf, takeByHand, wasTaken } from "./take-by-hand.ts";

/**
 * The council gives a free or a reserved locker to a student, whatever the round's window and cohorts say. A locker that a
 * student holds in this moment is theirs to confirm: LOCKER_HELD.
 */
export async function assignLocker(deps: Deps, actor: CouncilActor, input: AssignLockerInput): Promise<AssignedLocker> {
  const { plan, roundId, locker } = await findLocker(deps, input);
  const { lockerNumber, reason } = input;
  const id = input.holdId ?? holdId.parse(randomUUID());
  const before = await wasTaken(deps, roundId, { holdId: id, poolId: locker.poolId });
  if (before) return { lockerNumber, roundId, holder: before };
  assertUsable(deps, plan, locker);
  const student = await readStudentByNumber(deps, input.studentNumber);
  const act = {
    before: { condition: locker.condition },
    after: { student: student.holder.maskedNumber, round: plan.round.nameKo, reason },
  };
  const rules = assigning((tx) =>
    recordAudit(tx, actor, { action: "locker.assigned", targetKind: "locker", target: String(lockerNumber), ...act }),
  );
  await takeByHand(deps, { plan, locker, student, holdId: id, act: "assign", rules });
  return { lockerNumber, roundId, holder: student.holder };
}

type Record = (tx: Parameters<typeof recordAudit>[0]) => Promise<void>;

/** As a student's own confirmation, with the audit entry in the same transaction (I9). */
function assigning(record: Record): ConfirmRules {
  const insert: ConfirmRules["writeMany"] = (deps, roundId, holds) =>
    deps.prisma.$transaction(async (tx) => {
      for (const hold of holds) await assertStillUsable(tx, lockerOf(hold));
      const won = await insertAssignments({ prisma: tx, clock: deps.clock }, roundId, holds);
      if (won.length > 0) await record(tx);
      return won;
    });
  return {
    ...lockerConfirmRules,
    writeMany: (deps, roundId, holds) => afterLapsed(deps, holds, (some) => insert(deps, roundId, some)),
  };
}

async function readStudentByNumber({ prisma }: Deps, studentNumber: string): Promise<HandedStudent> {
  const student = await prisma.student.findFirst({ where: { studentNumber, removedAt: null } });
  if (!student) throw new Refusal("STUDENT_NOT_FOUND", { field: "studentNumber" });
  return { studentId: studentId.parse(student.id), cohort: student.cohort, holder: holderOf(student) };
}
