import { checkInvariant } from "@seonchak/domain/invariants/verify-invariants";
import { readOverview } from "@seonchak/domain/overview/read-overview";
import { readSystemStatus } from "@seonchak/domain/overview/read-system";
import { readTrend } from "@seonchak/domain/overview/read-trend";
import {
  checkInvariantInput,
  invariantResult,
  overview,
  overviewInput,
  systemStatus,
  trend,
  trendInput,
} from "@seonchak/schema";
import { adminCall } from "../../rest/admin-call.ts";
import { router } from "../init.ts";
import { adminProcedure } from "../procedures.ts";
import { accountRouter } from "./admin/account.ts";
import { administratorsRouter } from "./admin/administrators.ts";
import { auditRouter } from "./admin/audit.ts";
import { adminBookingsRouter } from "./admin/bookings.ts";
import { exportsRouter } from "./admin/exports.ts";
import { locationsRouter } from "./admin/locations.ts";
import { adminLockersRouter } from "./admin/lockers.ts";
import { adminProgrammesRouter } from "./admin/programmes.ts";
import { resetsRouter } from "./admin/resets.ts";
import { rosterRouter } from "./admin/roster.ts";
import { adminRoundsRouter } from "./admin/rounds.ts";
import { adminSessionsRouter } from "./admin/sessions.ts";
import { settingsRouter } from "./admin/settings.ts";
import { studentsRouter } from "./admin/students.ts";

export const adminRouter = router({
  overview: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/overview", "A round's numbers, people, what is to set up, the latest acts.") })
    .input(overviewInput)
    .output(overview)
    .query(({ ctx, input }) => readOverview(ctx.services, ctx.actor, input)),

  trend: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/trend", "How a round filled, and how the presses of the last hour went.") })
    .input(trendInput)
    .output(trend)
    .query(({ ctx, input }) => readTrend(ctx.services, input)),

  system: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/system", "Health, the queue of history, and where the data lies.") })
    .output(systemStatus)
    .query(({ ctx }) => readSystemStatus(ctx.services, ctx.services.process)),

  checkInvariant: adminProcedure("viewer")
    .meta({ rest: adminCall("GET", "/invariants/:id", "Check one invariant on the live stores, with its breaches.") })
    .input(checkInvariantInput)
    .output(invariantResult)
    .query(({ ctx, input }) => checkInvariant(ctx.services, input)),

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
  programmes: adminProgrammesRouter,
  bookings: adminBookingsRouter,
});
