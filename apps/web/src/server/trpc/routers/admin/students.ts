import { listStudents } from "@seonchak/domain/accounts/list-students";
import { previewRemoval, removeStudent } from "@seonchak/domain/accounts/remove-student";
import { endStudentSessions, readStudent, updateStudent } from "@seonchak/domain/accounts/students";
import {
  adminStudentDetail,
  done,
  endedSessions,
  removalPreview,
  studentPage,
  studentQuery,
  studentTarget,
  updateStudentInput,
} from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { finished } from "../../finished.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const studentsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/students", "Students, searched, sorted and paged.") })
    .input(studentQuery)
    .output(studentPage)
    .query(({ ctx, input }) => listStudents(ctx.services, input)),

  read: adminProcedure("manager")
    .meta({ rest: adminCall("GET", "/students/:id", "One student with the phone number; the look is audited.") })
    .input(studentTarget)
    .output(adminStudentDetail)
    .query(({ ctx, input }) => readStudent(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({ rest: adminCall("PATCH", "/students/:id", "Correct or block a student.") })
    .input(updateStudentInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateStudent(ctx.services, ctx.actor, input))),

  endSessions: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/students/:id/sessions", "Sign a student out everywhere.") })
    .input(studentTarget)
    .output(endedSessions)
    .mutation(({ ctx, input }) => endStudentSessions(ctx.services, ctx.actor, input)),

  previewRemoval: adminProcedure("manager")
    .meta({ rest: adminCall("GET", "/students/:id/removal", "What removing a student would take back now.") })
    .input(studentTarget)
    .output(removalPreview)
    .query(({ ctx, input }) => previewRemoval(ctx.services, input)),

  remove: adminProcedure("manager")
    .meta({ rest: adminCall("DELETE", "/students/:id", "Remove a student; gives everything back.") })
    .input(studentTarget)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeStudent(ctx.services, ctx.actor, input))),
});
