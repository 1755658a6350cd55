import { exportTable } from "@seonchak/domain/exports/export-table";
import { exportedTable, exportInput } from "@seonchak/schema";
import { adminCall } from "../../../rest/admin-call.ts";
import { router } from "../../init.ts";
import { adminProcedure } from "../../procedures.ts";

export const exportsRouter = router({
  // A query by its method, though it is audited: what leaves the house is written down.
  table: adminProcedure("manager")
    .meta({ rest: adminCall("GET", "/exports/:table", "A table as CSV, within JSON.") })
    .input(exportInput)
    .output(exportedTable)
    .query(({ ctx, input }) => exportTable(ctx.services, ctx.actor, input)),
});
