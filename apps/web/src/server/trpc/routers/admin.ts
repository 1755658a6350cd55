import { readOverview, readSystemStatus } from "@seonchak/domain/overview/read-overview";
import { overview, systemStatus } from "@seonchak/schema";
import { adminCall } from "../../rest/admin-call.ts";
import { router } from "../init.ts";
import { adminProcedure } from "../procedures.ts";
import { accountRouter } from "./admin/account.ts";
import { administratorsRouter } from "./admin/administrators.ts";
import { auditRouter } from "./admin/audit.ts";
import { exportsRouter } from "./admin/exports.ts";
import { locationsRouter } from "./admin/locations.ts";
import { adminLockersRouter } from "./admin/lockers.ts";
import { resetsRouter } from "./admin/resets.ts";
import { rosterRouter } from "./admin/roster.ts";
import { adminRoundsRouter } from "./admin/rounds.ts";
import { adminSessionsRouter } from "./admin/sessions.ts";
import { settingsRouter } from "./admin/settings.ts";
import { studentsRouter } from "./admin/students.ts";

export const adminRouter = router({
  overview: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/overview", "The current round's numbers and the latest acts.") })
    .output(overview)
    .query(({ ctx }) => readOverview(ctx.services)),

  system: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/system", "Health, invariants and the queue of history.") })
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
  administrators: administratorsRouter,
  locations: locationsRouter,
  roster: rosterRouter,
  settings: settingsRouter,
});
