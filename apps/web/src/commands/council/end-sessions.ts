import type { Deps } from "@seonchak/domain";
import { endAllSessions } from "@seonchak/domain/accounts/sessions";
import { endStudentSessions } from "@seonchak/domain/accounts/students";
import { CONSOLE } from "@seonchak/domain/audit/audit";
import { endSessionsInput, studentId, studentNumber } from "@seonchak/schema";
import type { Command } from "commander";
import { runOnStores, say } from "../open-stores.ts";

export function addEndSessions(program: Command): void {
  program
    .command("end-sessions")
    .description("Sign people out on every device, at once. They can sign in again; lockers and holds stay theirs.")
    .argument("<who>", "students, administrators, everyone, or one student's number")
    .action((who: string) => runOnStores((deps) => endSessionsOf(deps, who)));
}

async function endSessionsOf(deps: Deps, who: string): Promise<number> {
  const group = endSessionsInput.shape.group.safeParse(who);
  const { endedCount } = group.success
    ? await endAllSessions(deps, CONSOLE, { group: group.data })
    : await endStudentSessions(deps, CONSOLE, { studentId: await findStudent(deps, who) });
  say(`Ended ${endedCount} sessions.`);
  return 0;
}

async function findStudent({ prisma }: Deps, who: string) {
  const number = studentNumber.safeParse(who);
  if (!number.success)
    throw new Error(`"${who}" is neither students, administrators, everyone nor a student's number.`);
  const student = await prisma.student.findFirst({ where: { studentNumber: number.data, removedAt: null } });
  if (!student) throw new Error(`No student has registered with the number ${number.data}.`);
  return studentId.parse(student.id);
}
