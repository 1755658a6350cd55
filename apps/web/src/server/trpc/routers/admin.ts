import { readOverview, readSystemStatus } from "@seonchak/domain/overview/read-overview";
import { overview, systemStatus } from "@seonchak/schema";
import { restAdmin } from "../../rest/rest-admin.ts";
import { router } from "../init.ts";
import { adminProcedure } from "../procedures.ts";
import { accountRouter, adminSessionsRouter, auditRouter, exportsRouter, studentsRouter } from "./admin-desk.ts";
import { adminLockersRouter, adminRoundsRouter, resetsRouter } from "./admin-lockers.ts";

export const adminRouter = router({
  overview: adminProcedure("viewer")
    .meta({ rest: restAdmin.overview })
    .output(overview)
    .query(({ ctx }) => readOverview(ctx.services)),

  system: adminProcedure("viewer")
    .meta({ rest: restAdmin.system })
    .output(systemStatus)
    .query(({ ctx }) => readSystemStatus(ctx.services, ctx.services.process)),

  rounds: adminRoundsRouter,
  lockers: adminLockersRouter,
  resets: resetsRouter,
  students: studentsRouter,
  audit: auditRouter,
  exports: exportsRouter,
  sessions: adminSessionsRouter,
  account: accountRouter,
});
