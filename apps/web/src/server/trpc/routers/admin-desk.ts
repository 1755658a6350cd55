import {
  changePassword,
  confirmSecondFactor,
  removeSecondFactor,
  setUpSecondFactor,
} from "@seonchak/domain/accounts/administrators";
import { endAllSessions } from "@seonchak/domain/accounts/sessions";
import { listStudents, readStudent, removeStudent, updateStudent } from "@seonchak/domain/accounts/students";
import { listAudit } from "@seonchak/domain/audit/audit";
import { exportTable } from "@seonchak/domain/exports/export-table";
import {
  adminStudentDetail,
  auditPage,
  auditQuery,
  changePasswordInput,
  confirmSecondFactorInput,
  done,
  endedSessions,
  endSessionsInput,
  exportedTable,
  exportInput,
  removeSecondFactorInput,
  secondFactorSetup,
  studentPage,
  studentQuery,
  studentTarget,
  updateStudentInput,
  viewer,
} from "@seonchak/schema";
import { restAdmin } from "../../rest/rest-admin.ts";
import { finished } from "../finished.ts";
import { router } from "../init.ts";
import { adminProcedure } from "../procedures.ts";
import { liveHoldOf, viewerOf } from "../who-asks.ts";

export const studentsRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: restAdmin.students })
    .input(studentQuery)
    .output(studentPage)
    .query(({ ctx, input }) => listStudents(ctx.services, input)),

  read: adminProcedure("manager")
    .meta({ rest: restAdmin.readStudent })
    .input(studentTarget)
    .output(adminStudentDetail)
    .query(({ ctx, input }) => readStudent(ctx.services, ctx.actor, input)),

  update: adminProcedure("manager")
    .meta({ rest: restAdmin.updateStudent })
    .input(updateStudentInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(updateStudent(ctx.services, ctx.actor, input))),

  remove: adminProcedure("manager")
    .meta({ rest: restAdmin.removeStudent })
    .input(studentTarget)
    .output(done)
    .mutation(({ ctx: { services, actor }, input }) =>
      finished(removeStudent(services, actor, { ...input, hasLiveHold: liveHoldOf(services, input.studentId) })),
    ),
});

export const auditRouter = router({
  list: adminProcedure("viewer")
    .meta({ rest: restAdmin.audit })
    .input(auditQuery)
    .output(auditPage)
    .query(({ ctx, input }) => listAudit(ctx.services, input)),
});

export const exportsRouter = router({
  // A query by its method, though it is audited: what leaves the house is written down.
  table: adminProcedure("manager")
    .meta({ rest: restAdmin.exportTable })
    .input(exportInput)
    .output(exportedTable)
    .query(({ ctx, input }) => exportTable(ctx.services, ctx.actor, input)),
});

export const adminSessionsRouter = router({
  endAll: adminProcedure("manager")
    .meta({ rest: restAdmin.endSessions })
    .input(endSessionsInput)
    .output(endedSessions)
    .mutation(({ ctx, input }) => endAllSessions(ctx.services, ctx.actor, input)),
});

export const accountRouter = router({
  read: adminProcedure("viewer")
    .meta({ rest: restAdmin.readAccount })
    .output(viewer)
    .query(({ ctx }) => viewerOf(ctx.services, ctx.identity)),

  changePassword: adminProcedure("viewer")
    .meta({ rest: restAdmin.changePassword })
    .input(changePasswordInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(changePassword(ctx.services, ctx.actor, input))),

  setUpSecondFactor: adminProcedure("viewer")
    .meta({ rest: restAdmin.setUpSecondFactor })
    .output(secondFactorSetup)
    .mutation(({ ctx }) => setUpSecondFactor(ctx.services, ctx.actor)),

  confirmSecondFactor: adminProcedure("viewer")
    .meta({ rest: restAdmin.confirmSecondFactor })
    .input(confirmSecondFactorInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(confirmSecondFactor(ctx.services, ctx.actor, input))),

  removeSecondFactor: adminProcedure("viewer")
    .meta({ rest: restAdmin.removeSecondFactor })
    .input(removeSecondFactorInput)
    .output(done)
    .mutation(({ ctx, input }) => finished(removeSecondFactor(ctx.services, ctx.actor, input))),
});
